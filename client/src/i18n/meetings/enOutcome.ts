import type { zh } from './zh.ts';

/** The outcome card. */
export const outcome: (typeof zh)['meet']['outcome'] = {
  title: 'Outcome',
  intro: 'Ten seconds. Used for follow-up only; the other side does not see it.',
  noInterest: 'No interest now',
  followUp: 'Follow up',
  materialsSent: 'Materials sent',
  intent: 'Intent to work together',
  instrument: 'By way of',
  instrumentProblem: 'Please choose one',
  amount: 'Intended amount (10,000 CNY)',
  amountHint: 'Counted as an intention, never as settled',
  amountIs: 'CNY {{yuan}}',
  note: 'Note (optional)',
  save: 'Submit',
  saved: 'Saved. Thank you',
  thanks: 'Thank you for the meeting',
  next: {
    noInterest: 'Noted. You will not be contacted about it again.',
    followUp: 'We will remind the staff in charge to follow up.',
    materialsSent: 'Noted. The staff in charge will follow up on the materials.',
    intent: 'Passed on to the district window; somebody will contact both sides.',
  },
  change: 'Change',
  pick: 'Please choose an outcome',
  closed: 'The time to fill this in is over (24 hours after the meeting)',
  problem: {
    empty: 'Please enter an amount',
    notNumber: 'Digits only, such as 500 or 500.5',
    negative: 'The amount must be above 0',
    tooFine: 'At most six decimals (one fen)',
    tooLarge: 'At most 1,000,000 × 10,000 CNY. Please check the unit',
  },
};
