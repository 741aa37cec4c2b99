import { EventInput, newId, type EventView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { differingFields, draftOf, emptyValues, valuesOf } from './eventForm.ts';
import { formProblems, pathOf } from './formProblems.ts';

const now = Date.parse('2026-11-30T17:00:00.000Z');
const filled = {
  ...emptyValues(now, (kind) => kind),
  title: '贷款贴息政策解读',
  policy: { title: '《贴息办法》', number: '', url: ' https://www.beijing.gov.cn/ ' },
  host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
};
const check = (values: typeof filled) => {
  const parsed = EventInput.safeParse({ id: newId(), ...draftOf(values) });
  const found = parsed.error?.issues.map((issue) => ({
    path: issue.path,
    problem: issue.code === 'custom' ? issue.message : issue.code,
  }));
  return formProblems(found ?? [], values);
};

test('a new event is tomorrow evening in Beijing, whatever the day is in UTC', () => {
  expect(filled.startsAt).toBe('2026-12-02T19:30');
  expect(draftOf(filled).startsAt).toBe('2026-12-02T11:30:00.000Z');
});

test('a filled form is what the contract takes, and comes back the same', () => {
  const event = EventInput.parse({ id: newId(), ...draftOf(filled) });
  const view: EventView = { ...event, state: 'draft', cover: null, liveAt: null, endedAt: null, replay: false };
  expect(valuesOf(view)).toEqual({ ...filled, policy: { ...filled.policy, url: 'https://www.beijing.gov.cn/' } });
  expect(check(filled)).toEqual([]);
});

test('each refusal stands beside its field, in words', () => {
  const problems = check({
    ...filled,
    title: '',
    endsAt: '',
    policy: { title: '办', number: '', url: 'http://example.cn' },
    host: { name: '长'.repeat(41), office: ' ', title: '' },
    runOfShow: filled.runOfShow.map((cue, at) => (at === 1 ? { ...cue, minutes: 0 } : cue)),
  });
  const words = Object.fromEntries(problems.map(({ name, problem }) => [name.join('.'), problem]));
  expect(words).toEqual({
    title: 'required',
    endsAt: 'invalid_time',
    'policy.url': 'invalid_url',
    'host.name': 'too_big',
    'host.office': 'required',
    'runOfShow.1.minutes': 'minutes',
  });
});

test('an end before the start is told beside the end, and one letter is too short', () => {
  expect(check({ ...filled, endsAt: '2026-12-02T19:00' })).toEqual([{ name: ['endsAt'], problem: 'endsBeforeStart' }]);
  expect(check({ ...filled, title: '短' })).toEqual([{ name: ['title'], problem: 'too_small' }]);
});

test('what the server names is found too', () => {
  expect(formProblems([{ path: pathOf('runOfShow.2.title'), problem: 'too_small' }], filled)).toEqual([
    { name: ['runOfShow', 2, 'title'], problem: 'too_small' },
  ]);
});

test('two versions differ in the fields that differ', () => {
  expect(differingFields(filled, { ...filled, title: '别的', startsAt: '2026-12-03T19:30' })).toEqual([
    'title',
    'startsAt',
  ]);
  expect(differingFields(filled, structuredClone(filled))).toEqual([]);
});
