import { newId, type LeadFilter } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { isNarrowed, readLeadSearch, writeLeadSearch } from './leadSearch.ts';

const eventId = newId();
const usual: LeadFilter = { scope: 'office', sort: 'newest' };

test('a filter survives the address', () => {
  const search: LeadFilter = { scope: 'mine', state: 'open', due: 'overdue', eventId, text: '贴息', sort: 'due' };
  const address = writeLeadSearch(search, new URLSearchParams({ lead: 'x' }));
  expect(address.get('event')).toBe(eventId);
  expect(address.get('lead')).toBe('x');
  expect(readLeadSearch(address, { scope: 'office' })).toEqual(search);
});

test('nonsense in the address is left out', () => {
  const address = new URLSearchParams({ state: 'lost', event: '7', district: 'haidian', due: '', scope: 'x' });
  expect(readLeadSearch(address, { scope: 'office' })).toEqual({ ...usual, district: 'haidian' });
});

test('an empty filter clears the address but for the scope', () => {
  const address = new URLSearchParams({ state: 'new', event: eventId, sort: 'due' });
  expect(writeLeadSearch(usual, address).toString()).toBe('scope=office');
});

test('the scope alone narrows nothing', () => {
  expect(isNarrowed({ scope: 'mine', sort: 'due' })).toBe(false);
  expect(isNarrowed({ ...usual, district: 'none' })).toBe(true);
});
