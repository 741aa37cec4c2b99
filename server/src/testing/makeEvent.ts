import { newId, type EventInput, type StaffEventView } from '@jingqi/contract';
import type { Visitor } from './Visitor.ts';

/** What an operator fills in for an evening that begins in half an hour. */
export function eventInput(changes: Partial<EventInput> = {}): EventInput {
  const startsAt = Date.now() + 30 * 60_000;
  return {
    id: newId(),
    brand: 'policy-live',
    title: '局长讲政策：中小企业公共服务体系提质增效',
    summary: '解读工作方案，现场答疑。',
    host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
    policy: { title: '北京市中小企业公共服务体系提质增效工作方案', number: '', url: '' },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 90 * 60_000).toISOString(),
    guestsAllowed: true,
    runOfShow: [
      { id: newId(), kind: 'warm-up', title: '暖场', minutes: 10 },
      { id: newId(), kind: 'talk', title: '政策解读', minutes: 40 },
      { id: newId(), kind: 'questions', title: '现场答疑', minutes: 30 },
      { id: newId(), kind: 'closing', title: '结束', minutes: 10 },
    ],
    ...changes,
  };
}

/** A published event made through the front door. */
export async function publishedEvent(operator: Visitor, changes: Partial<EventInput> = {}): Promise<StaffEventView> {
  const { id } = await operator.call('createEvent', { body: eventInput(changes) });
  return operator.call('publishEvent', { params: { id } });
}
