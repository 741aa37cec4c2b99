import type { JobData } from '@jingqi/contract';
import { makeQuestionLead } from '@jingqi/server/features/leads';
import { fulfil, type Doer } from '@jingqi/server/kit';

/** One unanswered question becomes one lead. */
export async function handle(doer: Doer, { outboxId, questionId }: JobData<'question-lead'>): Promise<void> {
  await fulfil(doer, outboxId, questionId, (a) => makeQuestionLead(a, questionId));
}
