import type { RegisterEntryInput } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { keepEntries } from '../features/registers/index.ts';
import { derivedId, type Platform } from '../kit/index.ts';
import { demoCarrier, madeCarriers, madeWindows } from './registers/carriers.ts';
import { demoEnterprises, madeEnterprises } from './registers/enterprises.ts';
import { demoInstitution, madeExperts, madeInstitutions } from './registers/institutions.ts';
import { investorContact } from './people.ts';

const enterprises = 560;

const idOf = (entry: RegisterEntryInput): string =>
  derivedId('demo entry', 'uscc' in entry ? entry.uscc : `${entry.kind}/${entry.name}${houseOf(entry)}`);

// Two experts may have one name.
const houseOf = (entry: RegisterEntryInput): string => (entry.kind === 'expert' ? `/${entry.organisation}` : '');

/** The demo's registers, filled up where something is missing, and its people tied to them. */
export async function keepRegisters({ clock }: Pick<Platform, 'clock'>): Promise<void> {
  const registers = [madeEnterprises(enterprises), madeCarriers(), madeWindows(), madeInstitutions(), madeExperts()];
  for (const entries of registers) {
    const [first] = entries;
    if (first)
      await keepEntries(
        first.kind,
        entries.map((entry) => ({ id: idOf(entry), entry })),
        clock(),
      );
  }
  await tie({ login: 'carrier' }, { carrierId: idOf(demoCarrier) });
  await tie({ contact: investorContact }, { institutionId: idOf(demoInstitution), uscc: demoInstitution.uscc });
  for (const { name, uscc } of demoEnterprises) await tie({ enterprise: name }, { uscc });
}

async function tie(who: { login: string } | { contact: string } | { enterprise: string }, to: object): Promise<void> {
  await Account.updateMany(who, { $set: to });
}
