import { expect, test } from 'vitest';
import { devicesOf, presentChoice } from './devicesOf.ts';

const listed = [
  { deviceId: 'default', kind: 'audioinput', label: 'Default' },
  { deviceId: 'm1', kind: 'audioinput', label: 'Headset' },
  { deviceId: 'c1', kind: 'videoinput', label: 'Camera' },
  { deviceId: '', kind: 'audiooutput', label: '' },
];

test('devices are sorted by kind, without aliases and nameless ones', () => {
  expect(devicesOf(listed)).toEqual({
    cameras: [{ deviceId: 'c1', label: 'Camera' }],
    microphones: [{ deviceId: 'm1', label: 'Headset' }],
    speakers: [],
  });
});

test('a chosen device that was unplugged gives way to the system’s choice', () => {
  const chosen = { camera: 'gone', microphone: 'm1', speaker: 's1' };
  expect(presentChoice(chosen, devicesOf(listed))).toEqual({ camera: '', microphone: 'm1', speaker: 's1' });
});
