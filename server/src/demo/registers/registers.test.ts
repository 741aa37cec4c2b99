import { Chain, District, Instrument, RegisterEntryInput, Tier } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { madeCarriers, madeWindows } from './carriers.ts';
import { demoEnterprises, madeEnterprises } from './enterprises.ts';
import { madeExperts, madeInstitutions } from './institutions.ts';

const all = () => [
  ...madeEnterprises(560),
  ...madeCarriers(),
  ...madeWindows(),
  ...madeInstitutions(),
  ...madeExperts(),
];
const countOf = (kind: RegisterEntryInput['kind']): number => all().filter((entry) => entry.kind === kind).length;

test('the same seed gives the same, another one something else', () => {
  expect(all()).toEqual(all());
  expect(madeEnterprises(50, 1)).not.toEqual(madeEnterprises(50, 2));
  // More of them leave those before as they are.
  expect(madeEnterprises(600).slice(0, 560)).toEqual(madeEnterprises(560));
});

test('every entry is one that an operator could have typed in, and none is there twice', () => {
  for (const entry of all()) expect(RegisterEntryInput.parse(entry)).toEqual(entry);
  const codes = all().flatMap((entry) => ('uscc' in entry ? [entry.uscc] : []));
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(all().map((entry) => entry.contactPhone)).size).toBe(all().length);
  const names = madeEnterprises(560).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('there is something of everything', () => {
  expect(['enterprise', 'carrier', 'window', 'institution', 'expert'].map((kind) => countOf(kind as 'expert'))).toEqual(
    [560, 60, 17, 24, 30],
  );
  const enterprises = madeEnterprises(560);
  expect(new Set(enterprises.map(({ district }) => district))).toEqual(new Set(District.options));
  expect(new Set(enterprises.map(({ chain }) => chain))).toEqual(new Set([null, ...Chain.options]));
  expect(new Set(enterprises.map(({ tier }) => tier))).toEqual(new Set(Tier.options));
  expect(new Set(madeCarriers().map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(new Set(madeCarriers().map(({ district }) => district))).toEqual(new Set(District.options));
  expect(new Set(madeInstitutions().flatMap(({ instruments }) => instruments))).toEqual(new Set(Instrument.options));
});

test('the codes of the demo’s own enterprises stay', () => {
  expect(demoEnterprises.map(({ uscc }) => uscc)).toEqual([
    '91110108DEM000001W',
    '91110114DEM000002M',
    '91110108DEM0000033',
  ]);
});
