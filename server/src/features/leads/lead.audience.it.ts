import { District, newId, Role, type Id, type LeadOffice } from '@jingqi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, standEvent, type Stand } from '../../testing/openStand.ts';
import { leadTouch } from '../../testing/leadTouches.ts';
import { maySeeLead, type LeadScope } from './lead.audience.ts';
import { filterOf } from './lead.filter.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { officeFields } from './lead.office.ts';
import { blankLead } from './lead.sources.ts';

let stand: Stand;
let all: LeadDoc[];
const carrierIds = [newId(), newId(), newId()];
const offices: LeadOffice[] = [
  { kind: 'hub' },
  ...District.options.map((district): LeadOffice => ({ kind: 'window', district })),
  ...carrierIds.flatMap((carrierId) =>
    (['haidian', 'etown'] as const).map((district): LeadOffice => ({
      kind: 'carrier',
      carrierId,
      name: '载体',
      district,
    })),
  ),
];

beforeAll(async () => {
  stand = await openStand();
  const eventId = await standEvent(stand.platform);
  all = offices.flatMap((office) =>
    [0, 1].map((n) => {
      const _id = newId();
      const blank = blankLead(leadTouch(eventId), new Date());
      return {
        ...blank,
        _id,
        naturalKey: _id,
        ...officeFields(office),
        joinedInto: n === 1 && office.kind === 'hub' ? newId() : null,
      };
    }),
  );
  await Lead.insertMany(all);
});
afterAll(() => stand.close());

const scopes: fc.Arbitrary<LeadScope> = fc.record({
  personId: fc.constant(newId()),
  role: fc.constantFrom(...Role.options),
  district: fc.option(fc.constantFrom(...District.options)),
  carrierId: fc.option(fc.constantFrom(...carrierIds, newId())),
});

async function listed(scope: LeadScope): Promise<Id[]> {
  const filter = filterOf(scope, { scope: 'all', sort: 'newest' }, new Date());
  return filter ? (await Lead.find(filter, { _id: 1 }).lean()).map(({ _id }) => _id).toSorted() : [];
}

test('the list asks the database for what the rule lets through, whoever looks', async () => {
  await fc.assert(
    fc.asyncProperty(scopes, async (scope) => {
      const allowed = all.filter((lead) => lead.joinedInto === null && maySeeLead(scope, lead));
      expect(await listed(scope)).toEqual(allowed.map(({ _id }) => _id).toSorted());
    }),
    { numRuns: 200 },
  );
});

test.each(District.options)('the window of %s is shown its own leads alone', async (district) => {
  const mine = all.filter(({ officeDistrict }) => officeDistrict === district).map(({ _id }) => _id);
  expect(await listed({ personId: newId(), role: 'window', district, carrierId: null })).toEqual(mine.toSorted());
});
