import { expect, test } from 'vitest';
import { leadsOf, withLead, type LeadPages } from './leadPages.ts';
import { testLead } from './testLead.ts';

const counts = { new: 0, assigned: 0, inProgress: 0, done: 0, dropped: 0 };
const one = testLead();
const two = testLead();
const pages: LeadPages = {
  pages: [
    { items: [one], next: 'x', total: 2, counts },
    { items: [two], next: null, total: 2, counts },
  ],
  pageParams: ['', 'x'],
};

test('a changed lead takes its place', () => {
  const changed = { ...two, state: 'done' as const };
  expect(leadsOf(withLead(pages, two.id, changed))).toEqual([one, changed]);
});

test('a lead that went elsewhere is gone', () => {
  const left = withLead(pages, one.id, null);
  expect(leadsOf(left)).toEqual([two]);
  expect(left.pages[0]?.total).toBe(1);
});

test('a row that came twice is shown once', () => {
  const twice = { ...pages, pages: [...pages.pages, { items: [one], next: null, total: 2, counts }] };
  expect(leadsOf(twice)).toHaveLength(2);
});
