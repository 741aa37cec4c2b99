import { LeadKind, LeadState } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lead } from '../features/leads/index.ts';
import { openStand, type Stand } from '../testing/openStand.ts';
import { keepLeads } from './keepLeads.ts';
import { keepPast } from './keepPast.ts';
import { keepRegisters } from './keepRegisters.ts';
import { keepDemoRegistrations } from './keepRegistrations.ts';
import { keepPeople } from './people.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

test('leads of the past evenings: every kind, state and sort of office, some overdue; made once', async () => {
  const { platform } = stand;
  const people = await keepPeople(platform);
  await keepRegisters(platform);
  await keepPast(platform, people);
  await keepDemoRegistrations(platform);
  await keepLeads(platform, people);
  const leads = await Lead.find({ joinedInto: null }).lean();
  expect(leads.length).toBeGreaterThanOrEqual(60);
  expect(new Set(leads.map(({ kind }) => kind))).toEqual(new Set(LeadKind.options));
  expect(new Set(leads.map(({ state }) => state))).toEqual(new Set(LeadState.options));
  expect(new Set(leads.map(({ office }) => office.kind))).toEqual(new Set(['hub', 'window', 'carrier']));
  expect(leads.filter(({ officeKey }) => officeKey === 'window:haidian').length).toBeGreaterThan(3);
  const open = leads.filter(({ state }) => state !== 'done' && state !== 'dropped');
  expect(open.some(({ dueAt }) => dueAt < new Date()) && open.some(({ dueAt }) => dueAt > new Date())).toBe(true);
  expect(leads.some(({ settledFen }) => settledFen !== null)).toBe(true);
  await keepLeads(platform, people);
  expect(await Lead.countDocuments({ joinedInto: null })).toBe(leads.length);
  expect((await Lead.find({ joinedInto: null }).lean()).map(({ revision }) => revision)).toEqual(
    leads.map(({ revision }) => revision),
  );
}, 60_000);
