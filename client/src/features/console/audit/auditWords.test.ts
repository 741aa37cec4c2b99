import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { en } from '../../../i18n/console/en.ts';
import { zh } from '../../../i18n/console/zh.ts';
import { actKey, detailPairs, subjectPath } from './auditWords.ts';

test('known acts have words in both languages, others none', () => {
  expect(actKey('event:publish', zh.audit.acts)).toBe('event_publish');
  expect(actKey('event:explode', zh.audit.acts)).toBeNull();
  expect(actKey('toString', zh.audit.acts)).toBeNull();
  expect(Object.keys(en.audit.acts)).toEqual(Object.keys(zh.audit.acts));
});

test('subjects lead to their page', () => {
  const id = newId();
  expect(subjectPath('lead:reveal', id, 'auditor')).toBe(`/console/leads?scope=all&lead=${id}`);
  expect(subjectPath('stage:live', id, 'auditor')).toBe(`/console/events/${id}`);
  expect(subjectPath('person:ban', id, 'auditor')).toBeNull();
  expect(subjectPath('registration:check-in', id, 'operator')).toBeNull();
  expect(subjectPath('event:edit', '../../x', 'operator')).toBeNull();
});

test('details are shown plainly and briefly', () => {
  expect(detailPairs({ reason: '广告', n: 3, list: ['a', 2] })).toEqual([
    { name: 'reason', value: '广告' },
    { name: 'n', value: '3' },
    { name: 'list', value: 'a, 2' },
  ]);
  expect(detailPairs({ long: 'x'.repeat(900) })[0]?.value).toHaveLength(200);
  expect(detailPairs({ gone: undefined, none: null, reason: '', ids: [] })).toEqual([]);
  expect(detailPairs({ to: 'carrier:76fe8109-2b8e-8862-a93e-8e0b139ceb03' })[0]?.value).toBe('carrier:…8e0b139ceb03');
});
