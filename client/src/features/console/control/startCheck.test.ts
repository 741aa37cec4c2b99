import { newId, type SeatView } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { startCheck } from './startCheck.ts';

const host = (present: boolean, ready: boolean): SeatView => ({
  personId: newId(),
  name: '张建国',
  office: '',
  role: 'host',
  present,
  ready,
  marks: { picture: true, sound: true, network: true },
  onAir: false,
});

test('a host present and ready may go live; otherwise it says why not', () => {
  expect(startCheck([])).toBe('startNobody');
  expect(startCheck([host(false, true)])).toBe('startNobody');
  expect(startCheck([host(true, false)])).toBe('startNotReady');
  expect(startCheck([host(true, false), host(true, true)])).toBeNull();
});
