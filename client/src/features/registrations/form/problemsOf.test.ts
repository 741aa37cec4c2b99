import { usccCheckCharacter, type RegistrationQuestion } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { editProblemsOf, problemsFrom, problemsOf } from './problemsOf.ts';
import type { RegistrationValues } from './values.ts';

const body = '91110108MA01ABCD2';
const right: RegistrationValues = {
  id: '01980000-0000-7000-8000-000000000001',
  name: '王丽',
  hasNoUscc: false,
  uscc: body + usccCheckCharacter(body),
  enterprise: '北京示例科技有限公司',
  position: '',
  answers: {},
  need: '',
  consents: ['event'],
};
const questions: RegistrationQuestion[] = [
  { id: '01980000-0000-7000-8000-00000000000a', label: '问', kind: 'text', options: [], required: true },
  { id: '01980000-0000-7000-8000-00000000000b', label: '选', kind: 'choice', options: ['甲', '乙'], required: true },
  { id: '01980000-0000-7000-8000-00000000000c', label: '是否', kind: 'yesNo', options: [], required: false },
];
const textPath = `answers.${questions[0]?.id}`;
const choicePath = `answers.${questions[1]?.id}`;

describe('problemsOf', () => {
  it('finds nothing in a right form, with a code or without one', () => {
    expect(problemsOf(right, [])).toEqual({});
    expect(problemsOf({ ...right, hasNoUscc: true, uscc: '', enterprise: '' }, [])).toEqual({});
  });

  it('wants the necessary consent and no other', () => {
    expect(problemsOf({ ...right, consents: ['contact', 'matching'] }, [])).toEqual({ consents: 'consentEvent' });
  });

  it('wants a name that can be seen', () => {
    for (const name of ['', '   ', '\u202E\u200B', '\u0007'])
      expect(problemsOf({ ...right, name }, [])).toEqual({ name: 'required' });
    expect(problemsOf({ ...right, name: '长'.repeat(200) }, [])).toEqual({ name: 'tooLong' });
    expect(problemsOf({ ...right, name: '<script>alert(1)</script>' }, [])).toEqual({});
  });

  it.each([
    ['usccMissing', ''],
    ['usccShort', right.uscc.slice(0, 17)],
    ['usccLong', `${right.uscc}1`],
    ['usccLetters', right.uscc.replace('M', 'O')],
    ['usccCheck', body + (right.uscc.endsWith('1') ? '2' : '1')],
  ] as const)('says %s of a code', (problem, uscc) => {
    expect(problemsOf({ ...right, uscc }, [])).toMatchObject({ uscc: problem });
  });

  it('wants the name of an enterprise with a code', () => {
    expect(problemsOf({ ...right, enterprise: ' ' }, [])).toEqual({ enterprise: 'required' });
  });

  it('wants the answers that are asked for', () => {
    expect(problemsOf(right, questions)).toEqual({ [textPath]: 'required', [choicePath]: 'choose' });
    const answers = { [questions[0]?.id ?? '']: '答', [questions[1]?.id ?? '']: '甲' };
    expect(problemsOf({ ...right, answers }, questions)).toEqual({});
  });
});

describe('editProblemsOf', () => {
  it('finds what is missing in a change', () => {
    const edit = { position: '', answers: {}, wantsContact: false, openToMeetings: false, need: '', revision: 1 };
    expect(editProblemsOf({ ...edit, name: ' ' }, questions)).toEqual({
      name: 'required',
      [textPath]: 'required',
      [choicePath]: 'choose',
    });
    expect(editProblemsOf({ ...edit, name: '王丽' }, [])).toEqual({});
  });
});

describe('problemsFrom', () => {
  it('puts what the server found beside the same fields', () => {
    const found = [
      { path: 'uscc', problem: 'usccCheck' },
      { path: choicePath, problem: 'missing' },
      { path: 'need', problem: 'too_big' },
      { path: 'position', problem: 'whatever' },
    ];
    expect(problemsFrom(found, right.uscc, questions)).toEqual({
      uscc: 'usccCheck',
      [choicePath]: 'choose',
      need: 'tooLong',
      position: 'invalid',
    });
  });
});
