import { newId, OwnQuestion, PublicQuestion, StaffQuestion } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { newQuestion } from './newQuestion.ts';
import type { QuestionDoc } from './question.model.ts';
import { approved, merged } from './question.policy.ts';
import { hostView, maskedName, ownView, publicView, staffView } from './question.view.ts';

const asker = { personId: newId(), name: '王小明', enterprise: '北京某科技有限公司' };
const now = new Date();
const ask = (anonymous = false): QuestionDoc =>
  newQuestion({ id: newId(), eventId: newId(), text: '问题', anonymous }, asker, true, now);

test('a name is masked behind its first character', () => {
  expect(['王小明', 'Li Hua', '𠮷田', ' ', ''].map(maskedName)).toEqual(['王**', 'L**', '𠮷**', '', '']);
});

test('everybody sees neither name nor account; of an anonymous one not even the enterprise', () => {
  const [named, anonymous] = [publicView(approved(ask(), now)), publicView(approved(ask(true), now))];
  expect(named).toMatchObject({ askerName: '王**', enterprise: asker.enterprise });
  expect(anonymous).toMatchObject({ askerName: '', enterprise: '' });
  for (const view of [named, anonymous]) {
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${asker.personId}|${asker.name}`, 'u'));
    expect(PublicQuestion.strict().parse(view)).toEqual(view);
  }
});

test('what is not released has no public view and none for a host', () => {
  expect(() => publicView(ask())).toThrow('not released');
  expect(() => hostView(ask())).toThrow('not released');
});

test('a host learns no more of the asker than everybody', () => {
  const view = hostView(approved(ask(true), now));
  expect(JSON.stringify(StaffQuestion.strict().parse(view))).not.toMatch(
    new RegExp(`${asker.personId}|${asker.name}|${asker.enterprise}`, 'u'),
  );
});

test('asker and staff see all that the contract names', () => {
  const question = ask(true);
  expect(OwnQuestion.strict().parse(ownView(question))).toMatchObject({ state: 'awaitingReview', anonymous: true });
  expect(StaffQuestion.strict().parse(staffView(question))).toMatchObject({ askerName: '王小明', ahead: true });
});

test('the asker is not told of a question that is not released', () => {
  const waiting = ask();
  const question = { ...ask(), eventId: waiting.eventId };
  expect(ownView(merged(question, waiting)).mergedInto).toBeNull();
  expect(ownView(merged(question, approved(waiting, now))).mergedInto).toBe(waiting._id);
});
