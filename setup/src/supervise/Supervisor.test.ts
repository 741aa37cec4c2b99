import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { Family } from '../processes/Family.ts';
import { signalTo } from '../processes/signalTo.ts';
import { Supervisor, type SupervisorEvent } from './Supervisor.ts';
import type { Unit } from './Unit.ts';

const families: Family[] = [];
afterEach(async () => {
  await Promise.all(families.splice(0).map(async (family) => family.close()));
});

/** A program that says when it is up. */
function unitOf(program: string): Unit {
  let isUp = Promise.withResolvers<void>();
  const onLine = (line: string): void => {
    if (line === 'up') isUp.resolve();
  };
  const spec = { name: 'unit', command: process.execPath, args: ['-e', program], onLine };
  return {
    spec,
    untilReady: async (member) => {
      const ended = member.exited.then(() => Promise.reject(new Error('ended')));
      await Promise.race([isUp.promise, ended]);
      isUp = Promise.withResolvers<void>();
    },
  };
}

function supervise(): { supervisor: Supervisor; next: (kind: string) => Promise<SupervisorEvent> } {
  const family = new Family();
  families.push(family);
  const events: SupervisorEvent[] = [];
  const waiting: (() => void)[] = [];
  const tell = (event: SupervisorEvent): void => {
    events.push(event);
    for (const wake of waiting.splice(0)) wake();
  };
  const next = async (kind: string): Promise<SupervisorEvent> => {
    for (;;) {
      const index = events.findIndex((event) => event.kind === kind);
      const [event] = index < 0 ? [] : events.splice(index, 1);
      if (event) return event;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { supervisor: new Supervisor({ family, tell, firstBackOffMs: 10 }), next };
}

const forever = "console.log('up'); setInterval(() => {}, 1000)";

test('a killed process is started again, and both are said', async () => {
  const { supervisor, next } = supervise();
  await supervisor.start(unitOf(forever));
  const before = supervisor.pids['unit'] ?? 0;
  signalTo(before, 'SIGKILL');
  expect(await next('ended')).toMatchObject({ name: 'unit', exit: { signal: 'SIGKILL' }, againInMs: 10 });
  const back = await next('back');
  expect(back).toMatchObject({ name: 'unit', pid: supervisor.pids['unit'] });
  expect(supervisor.pids['unit']).not.toBe(before);
  await supervisor.stop();
});

test('one that keeps ending waits longer each time', async () => {
  const { supervisor, next } = supervise();
  await supervisor.start(unitOf("console.log('up'); setTimeout(() => process.exit(3), 50)"));
  const waits = [await next('ended'), await next('ended'), await next('ended')];
  expect(waits.map((event) => (event.kind === 'ended' ? event.againInMs : 0))).toEqual([10, 20, 40]);
  await supervisor.stop();
});

test('one that never comes up fails the start and is not tried again', async () => {
  const { supervisor } = supervise();
  await expect(supervisor.start(unitOf('process.exit(1)'))).rejects.toThrow('ended');
  expect(supervisor.pids).toEqual({});
});

test('stop ends all and starts none', async () => {
  const { supervisor } = supervise();
  await supervisor.start(unitOf(forever));
  const pid = supervisor.pids['unit'] ?? 0;
  await supervisor.stop();
  expect(signalTo(pid, 0)).toBe(false);
});
