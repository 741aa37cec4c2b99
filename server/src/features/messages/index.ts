import type { RouteHandlers } from '../../kit/index.ts';
import { listMessages } from './listMessages.ts';

export { makeCarrier, type Carrier } from './carrier.ts';
export { deliverMessage } from './deliverMessage.ts';
export { keepInSink } from './keepInSink.ts';
export { mailDomain } from './mailer.ts';
export { maskedContact } from './maskedContact.ts';
export { Message } from './message.model.ts';
export { senderFor } from './MessageSender.ts';
export { OutgoingMessage, type Attachment, type OutgoingDoc } from './outgoing.model.ts';
export { oweMessage } from './oweMessage.ts';

export const routes = { messages: listMessages } satisfies Partial<RouteHandlers>;
