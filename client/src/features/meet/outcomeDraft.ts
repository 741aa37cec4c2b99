import { Instrument, OutcomeVerdict, type OutcomeInput, type OutcomeView } from '@jingqi/contract';
import { z } from 'zod';
import { formatWan, parseWan, type AmountProblem } from '../meetings/amount.ts';

/** The card as it is being filled; `amount` is what was typed, in 万元. */
export const OutcomeDraft = z.object({
  verdict: OutcomeVerdict.nullable(),
  instrument: Instrument.nullable(),
  amount: z.string(),
  note: z.string(),
});
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

export interface OutcomeProblems {
  readonly instrument?: true;
  readonly amount?: AmountProblem;
}

export function draftOf(outcome: OutcomeView | null): OutcomeDraft {
  if (!outcome) return { verdict: null, instrument: null, amount: '', note: '' };
  const { verdict, instrument, amountFen, note } = outcome;
  return { verdict, instrument, amount: amountFen === null ? '' : formatWan(amountFen), note };
}

/** What is sent, or what is wrong. Only an intent carries instrument and sum, whatever was typed before. */
export function outcomeInput({ verdict, instrument, amount, note }: OutcomeDraft): {
  readonly input: OutcomeInput | null;
  readonly problems: OutcomeProblems;
} {
  if (verdict === null) return { input: null, problems: {} };
  if (verdict !== 'intent') return { input: { verdict, instrument: null, amountFen: null, note }, problems: {} };
  const parsed = parseWan(amount);
  const problems: OutcomeProblems = {
    ...(instrument === null ? { instrument: true } : {}),
    ...('problem' in parsed ? { amount: parsed.problem } : {}),
  };
  if (instrument === null || 'problem' in parsed) return { input: null, problems };
  return { input: { verdict, instrument, amountFen: parsed.fen, note }, problems };
}
