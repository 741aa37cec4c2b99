import { newId, type PublicQuestion } from '@jingqi/contract';

/** A released question for tests. */
export function testQuestion(changes: Partial<PublicQuestion> = {}): PublicQuestion {
  return {
    id: newId(),
    text: '贴息怎么申请？',
    state: 'released',
    askerName: '王**',
    enterprise: '',
    anonymous: false,
    votes: 0,
    pinned: false,
    onAir: false,
    answer: null,
    releasedAt: '2026-11-24T11:30:00.000Z',
    ...changes,
  };
}
