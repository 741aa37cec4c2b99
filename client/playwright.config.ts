import { defineConfig } from '@playwright/test';

/** Browser tests against one whole platform of their own (two servers, media, jobs); one at a time: two cores decode video. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/globalSetup.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // What does not come about in this time never does: better said with its place than by the test's own end.
  use: { actionTimeout: 30_000 },
});
