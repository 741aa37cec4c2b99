import type { lists as zh } from '../zh/lists.ts';

export const lists: typeof zh = {
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
