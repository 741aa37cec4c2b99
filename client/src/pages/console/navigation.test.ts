import { Role, StaffRole } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { maySee, pathTo, sectionsOf } from './navigation.ts';

test('each role on the staff has its sections, nobody else any', () => {
  const sections = Object.fromEntries(StaffRole.options.map((role) => [role, sectionsOf(role).join(' ')]));
  expect(sections).toEqual({
    moderator: 'today events moderation check-in settings',
    operator:
      'today events moderation control registrations check-in leads registers reports recordings messages people audit jobs settings',
    window: 'today registrations leads registers settings',
    carrier: 'today leads registers settings',
    auditor: 'events registrations leads registers reports recordings audit settings',
  });
  const others = Role.options.filter((role) => !StaffRole.options.some((staff) => staff === role));
  expect(others.flatMap(sectionsOf)).toEqual([]);
});

test('moderators do not see leads, windows not the audit log', () => {
  expect(maySee('moderator', 'leads')).toBe(false);
  expect(maySee('window', 'audit')).toBe(false);
  expect(maySee('auditor', 'audit')).toBe(true);
});

test('addresses', () => {
  expect(pathTo('today')).toBe('/console');
  expect(pathTo('control', 'x')).toBe('/console/control/x');
});
