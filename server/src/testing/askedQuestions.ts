import { newId, type Id } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { newQuestion, Question, type QuestionDoc } from '../features/questions/index.ts';

let people = 0;

/** Questions of as many askers with accounts, put straight into the database. */
export async function askedQuestions(
  eventId: Id,
  count: number,
  changes: Partial<QuestionDoc> = {},
): Promise<QuestionDoc[]> {
  const now = new Date();
  const questions = Array.from({ length: count }, () => {
    people += 1;
    const asker = { personId: newId(), name: `王小${people}`, enterprise: `北京第${people}科技有限公司` };
    return {
      ...newQuestion({ id: newId(), eventId, text: `问题 ${people}`, anonymous: false }, asker, false, now),
      ...changes,
    };
  });
  await Question.insertMany(questions);
  await Account.insertMany(
    questions.map(({ askerId, askerName, enterprise }, index) => ({
      _id: askerId,
      role: 'sme' as const,
      contact: `138${String(people - index).padStart(8, '0')}`,
      name: askerName,
      enterprise,
      createdAt: now,
    })),
  );
  return questions;
}
