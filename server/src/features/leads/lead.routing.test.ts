import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { firstRules } from './followUpRules.ts';
import { routeLead } from './lead.routing.ts';

const carriers = [1, 2, 2, 5].map((level, n) => ({ _id: newId(n), name: `载体${n}`, level }));
const lead = { _id: newId(), kind: 'contactRequest', chain: null, tier: null, district: 'haidian' } as const;
const route = (changes: object) => routeLead({ ...lead, ...changes }, firstRules, carriers);

test('what has a district goes to its window, what has none to the hub', () => {
  expect(route({})).toEqual({ kind: 'window', district: 'haidian' });
  expect(route({ district: null })).toEqual({ kind: 'hub' });
});

test('needs go to a carrier that fits tier or chain, and without one to the window', () => {
  expect(route({ kind: 'need', tier: 'none' })).toMatchObject({ kind: 'carrier', carrierId: carriers[0]?._id });
  expect(route({ kind: 'need', tier: 'technology', chain: 'hydrogen' })).toMatchObject({ name: '载体3' });
  expect(route({ kind: 'need', tier: 'innovative' })).toEqual({ kind: 'window', district: 'haidian' });
  expect(routeLead({ ...lead, kind: 'need', tier: 'none' }, firstRules, [])).toMatchObject({ kind: 'window' });
});

test('carriers of one level take turns, and a lead stays with its own', () => {
  const seen = Array.from({ length: 40 }, (_, n) => {
    const one = { kind: 'need', tier: 'specialised', _id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` };
    expect(route(one)).toEqual(route(one));
    return JSON.stringify(route(one));
  });
  expect(new Set(seen).size).toBe(2);
});

test('rules are data: the first that fits wins, and without any the hub has it', () => {
  const toHub = { ...firstRules[0], _id: 'x', order: 1, kinds: [], tiers: [], to: 'hub', level: null } as never;
  expect(routeLead(lead, [toHub, ...firstRules], carriers)).toEqual({ kind: 'hub' });
  expect(routeLead(lead, [], carriers)).toEqual({ kind: 'hub' });
});
