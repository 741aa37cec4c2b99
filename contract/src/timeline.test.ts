import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { routes } from './http/routes.ts';
import { newId } from './id.ts';
import { everyRole } from './roles.ts';
import { parseFact, StreamName, streamOf } from './timeline.ts';

test('a stream has one name, and no other shape is one', () => {
  const [eventId, personId] = [newId(), newId()];
  for (const name of [
    streamOf.everyone(eventId),
    streamOf.staff(eventId),
    streamOf.backstage(eventId),
    streamOf.person(eventId, personId),
  ]) {
    expect(StreamName.parse(name)).toBe(name);
  }
  for (const bad of ['everyone', `${eventId}/person/`, `${eventId}/everyone/x`, `${eventId}/admins`])
    expect(StreamName.safeParse(bad).success).toBe(false);
});

test('a fact with a payload of another shape is refused', () => {
  const row = {
    stream: streamOf.everyone(newId()),
    seq: 1,
    fact: 'question:withdrawn',
    payload: { questionId: 'x' },
    at: new Date().toISOString(),
  };
  expect(() => parseFact(row)).toThrow();
  expect(parseFact({ ...row, payload: { questionId: newId() } }).fact).toBe('question:withdrawn');
});

test('every command names known roles and a budget; every route a budget and a path under /api', () => {
  for (const [name, command] of Object.entries(commands)) {
    expect(command.allow.length, name).toBeGreaterThan(0);
    expect(everyRole, name).toEqual(expect.arrayContaining([...command.allow]));
    expect(command.rate.points, name).toBeGreaterThan(0);
  }
  for (const [name, route] of Object.entries(routes)) expect(route.path, name).toMatch(/^\/api\//u);
});
