import { expect as plain } from '@playwright/test';

/** Expectations that wait 15 s, also outside the test runner: two cores decode several pictures meanwhile. */
export const expect = plain.configure({ timeout: 15_000 });
