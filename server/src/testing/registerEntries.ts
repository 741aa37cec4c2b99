import { newId, usccCheckCharacter, type District, type RegisterEntryInput, type RegisterPage } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { Carrier } from '../features/registers/index.ts';
import { signedIn } from './makeVisitor.ts';
import type { TestApp } from './startTestApp.ts';
import type { Visitor } from './Visitor.ts';

export type EnterpriseInput = Extract<RegisterEntryInput, { kind: 'enterprise' }>;

let codes = 0;

/** A good code that no other call has answered. */
export function freshUscc(): string {
  codes += 1;
  const body = `91110108TEXT${String(codes).padStart(5, '0')}`;
  return body + usccCheckCharacter(body);
}

/** An enterprise as an operator fills it in. */
export const enterpriseInput = (changes: Partial<EnterpriseInput> = {}): EnterpriseInput => ({
  kind: 'enterprise',
  name: '北京澄屿氢能装备有限公司',
  uscc: freshUscc(),
  shortName: '',
  formerNames: [],
  district: 'haidian',
  industry: 'energy',
  chain: 'hydrogen',
  size: 'small',
  tier: 'innovative',
  contactName: '王晨',
  contactPhone: '13812345678',
  address: '',
  intro: '',
  active: true,
  ...changes,
});

/** An enterprise that is in the register. */
export async function savedEnterprise(
  operator: Visitor,
  changes: Partial<EnterpriseInput> = {},
): Promise<{ id: string; entry: EnterpriseInput }> {
  const [id, entry] = [newId(), enterpriseInput(changes)];
  await operator.call('saveRegisterEntry', { params: { kind: 'enterprise', id }, body: { entry, revision: 0 } });
  return { id, entry };
}

export async function findEnterprisesAs(who: Visitor, query: Record<string, string>): Promise<RegisterPage> {
  return who.call('registerList', { params: { kind: 'enterprise' }, query });
}

/** A window, or a carrier with an entry in the register, of a district. */
export async function signedInLocal(app: TestApp, role: 'window' | 'carrier', district: District): Promise<Visitor> {
  const visitor = await signedIn(app, role);
  const carrierId = newId();
  if (role === 'carrier')
    await Carrier.create({
      _id: carrierId,
      naturalKey: carrierId,
      name: '测试服务站',
      contactName: '',
      contactPhone: '',
      active: true,
      revision: 1,
      updatedAt: new Date(),
      keys: [],
      sortKey: '',
      level: 2,
      district,
      address: '',
      seats: 0,
    });
  await Account.updateOne({ _id: visitor.me?.id ?? '' }, { $set: role === 'window' ? { district } : { carrierId } });
  return visitor;
}
