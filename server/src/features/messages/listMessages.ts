import type { RouteHandlers } from '../../kit/index.ts';
import { Message } from './message.model.ts';

/** The latest 100 messages of the development sink. */
export const listMessages: RouteHandlers['messages'] = async () => {
  const messages = await Message.find().sort({ at: -1 }).limit(100).lean();
  return { items: messages.map(({ _id, at, ...message }) => ({ id: _id, ...message, at: at.toISOString() })) };
};
