import { test } from '@playwright/test';
import { tellAccident } from './accident.ts';
import { beginEvening, endEvening, type Evening } from './evening/Evening.ts';
import { steps } from './evening/playEvening.ts';

/** The evening of `npm run demo:evening`, step by step: a step that fails fails those after it. */
test.describe.serial('an evening', () => {
  // The report waits for the end of the meeting.
  test.describe.configure({ timeout: 420_000 });
  let evening: Evening;
  test.beforeAll(async () => {
    evening = await beginEvening();
  });
  test.afterEach(() => tellAccident([evening.cameras, evening.viewers], test.info()));
  test.afterAll(() => endEvening(evening));
  for (const step of steps) {
    test(step.title, async () => {
      test.info().annotations.push({ type: 'evidence', description: await step.play(evening) });
    });
  }
});
