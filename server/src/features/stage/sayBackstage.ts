import { DomainError, type BackstageMessage, type CommandInput } from '@jingqi/contract';
import { act, isDuplicateKey, type CommandCaller } from '../../kit/index.ts';
import { Message, type MessageDoc } from './message.model.ts';
import { audienceOf } from './stage.audience.ts';
import { messageView } from './stage.view.ts';

/** Says something to those backstage. The same id by the same person answers what was said first; by another, CONFLICT. */
export async function sayBackstage(
  caller: CommandCaller,
  { eventId, id, text }: CommandInput<'backstage:say'>,
): Promise<BackstageMessage> {
  const { personId, name } = caller.actor;
  try {
    return await act(caller, eventId, async (a) => {
      const said: MessageDoc = { _id: id, eventId, personId, name, role: caller.eventRole, text, at: a.now };
      await Message.insertMany([said], { session: a.session });
      const message = messageView(said);
      a.say(audienceOf.message(eventId), 'backstage:said', { message });
      return message;
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const said = await Message.findOne({ _id: id, eventId, personId }).lean<MessageDoc>();
    if (!said) throw new DomainError('CONFLICT');
    return messageView(said);
  }
}
