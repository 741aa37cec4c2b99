import { newId, StaffInput, type PersonView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { staffInput, staffProblems, staffValues } from './staffForm.ts';

const values = { ...staffValues(null), login: ' Window.Haidian ', name: '赵敏', district: 'haidian' as const };

test('what has no problem, the server takes', () => {
  expect(staffProblems(values)).toEqual([]);
  expect(StaffInput.safeParse(staffInput(values)).success).toBe(true);
  expect(staffInput(values).login).toBe('window.haidian');
});

test('a window needs a district, a carrier its carrier', () => {
  expect(staffProblems({ ...values, district: null })).toEqual(['district']);
  expect(staffProblems({ ...values, role: 'carrier' })).toEqual(['carrier']);
});

test('what belongs to another role is left out', () => {
  const input = staffInput({ ...values, role: 'operator', carrierId: newId() });
  expect(input).toMatchObject({ district: null, carrierId: null });
  expect(StaffInput.safeParse(input).success).toBe(true);
});

test('bad names of accounts', () => {
  for (const login of ['', 'a', '-ab', '张三', 'a b']) expect(staffProblems({ ...values, login })).toEqual(['login']);
});

test('a form of somebody who is there begins with what is known', () => {
  const person: PersonView = {
    id: newId(),
    role: 'window',
    name: '赵敏',
    enterprise: '',
    contact: '',
    login: 'zhao',
    district: 'miyun',
    carrierId: null,
    institutionId: null,
    hasSecondStep: true,
    bannedAt: null,
    banReason: '',
    lastSignInAt: null,
  };
  expect(staffValues(person)).toMatchObject({ id: person.id, login: 'zhao', district: 'miyun' });
});
