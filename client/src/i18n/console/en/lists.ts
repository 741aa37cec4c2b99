import type { lists as zh } from '../zh/lists.ts';

export const lists: typeof zh = {
  leads: {
    title: 'Leads',
    hint: 'When a broadcast ends, each unanswered question becomes a lead to follow up.',
    total: '{{total}} in all',
    allEvents: 'All events',
    byEvent: 'Filter by event',
    emptyTitle: 'No leads yet',
    emptyBody: 'When a broadcast ends, its unanswered questions appear here by themselves.',
    emptyFiltered: 'This event left nothing to follow up',
    showAll: 'See all events',
    more: 'Show 50 more',
    column: { text: 'Question', person: 'Asked by', contact: 'Contact', event: 'Event', state: 'State', at: 'Since' },
    kind: {
      unansweredQuestion: 'Unanswered question',
      contactRequest: 'Contact asked for',
      interest: 'Interest',
      booking: 'Meeting asked for',
      outcome: 'Outcome of a meeting',
      need: 'Need',
    },
    state: { new: 'New', assigned: 'Assigned', inProgress: 'In progress', done: 'Done', dropped: 'Closed' },
    noEnterprise: 'No enterprise given',
    noName: 'No name given',
  },
  messages: {
    title: 'Messages',
    hint: 'The outbox of a development system: nothing is really sent; the latest 100 are shown here, renewed every 5 s.',
    emptyTitle: 'No messages yet',
    emptyBody: 'Messages appear when somebody asks for a sign-in code.',
    channel: { sms: 'SMS', mail: 'Mail' },
    copyCode: 'Copy code {{code}}',
    copied: 'Code copied',
  },
};
