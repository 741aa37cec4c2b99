import { jobs } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { zh } from '../../../i18n/console/zh.ts';
import { isJobName, jobPath, subjectPairs } from './deadJobWords.ts';

test('every job of the contract has a name in words', () => {
  expect(Object.keys(zh.jobs.names).toSorted()).toEqual(Object.keys(jobs).toSorted());
  expect(isJobName('lead-sync')).toBe(true);
  expect(isJobName('toString')).toBe(false);
});

test('what it was about', () => {
  expect(subjectPairs({ outboxId: 'o', leadId: 'l', revision: 3 })).toEqual([
    { name: 'leadId', value: 'l' },
    { name: 'revision', value: '3' },
  ]);
  expect(jobPath({ leadId: 'l' })).toBe('/console/leads?scope=all&lead=l');
  expect(jobPath({ eventId: 'e' })).toBe('/console/events/e');
  expect(jobPath({ messageId: 'm' })).toBeNull();
});
