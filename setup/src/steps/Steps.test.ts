import { expect, test } from 'vitest';
import { Progress } from './Progress.ts';
import { Steps } from './Steps.ts';

const quietProgress = (lines: string[] = []): Progress => new Progress({ write: (text) => lines.push(text) });

function gate(): { open: () => void; passed: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, passed: promise };
}

test('a step waits for those before it; others run side by side', async () => {
  const order: string[] = [];
  const steps = new Steps(quietProgress());
  const slow = gate();
  const first = steps.run('first', [], async () => {
    order.push('first begins');
    await slow.passed;
    order.push('first ends');
  });
  void steps.run('beside', [], async () => {
    order.push('beside');
    slow.open();
  });
  void steps.run('after', [first], async () => order.push('after'));
  await steps.done();
  expect(order).toEqual(['first begins', 'beside', 'first ends', 'after']);
});

test('the first failure aborts what runs, begins nothing more, and is the one reported', async () => {
  const steps = new Steps(quietProgress());
  let hasBegun = false;
  const broken = steps.run('broken', [], async () => {
    throw new Error('no disk');
  });
  const running = steps.run('running', [], async ({ signal }) => {
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const later = steps.run('later', [broken], async () => {
    hasBegun = true;
  });
  await Promise.allSettled([broken, running, later]);
  await expect(steps.done()).rejects.toThrow('no disk');
  expect(hasBegun).toBe(false);
});

test('off a terminal each change is one line with what comes next', async () => {
  const lines: string[] = [];
  const steps = new Steps(quietProgress(lines));
  const first = steps.run('first', [], async ({ note }) => note('42 %'));
  void steps.run('second', [first], async () => undefined);
  await steps.done();
  expect(lines[0]).toMatch(/first \(\d+\.\d s\): 42 %/);
  expect(lines[1]).toMatch(/✓ first \(\d+\.\d s\).*second/);
  expect(lines).toHaveLength(3);
});
