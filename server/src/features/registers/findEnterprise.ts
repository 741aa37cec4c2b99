import type { District, Uscc } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Enterprise, type EnterpriseDoc } from './enterprise.model.ts';
import { Window, type WindowDoc } from './window.model.ts';

/** The active enterprise of a code; null when there is none. */
export async function findEnterprise(uscc: Uscc): Promise<EnterpriseDoc | null> {
  return Enterprise.findOne({ uscc, active: true }).lean();
}

/** The active enterprises among these codes, by code. */
export async function findEnterprises(usccs: readonly Uscc[]): Promise<Map<Uscc, EnterpriseDoc>> {
  const found = await Enterprise.find({
    uscc: mongoose.trusted({ $in: [...new Set(usccs)] }),
    active: true,
  }).lean<EnterpriseDoc[]>();
  return new Map(found.map((enterprise) => [enterprise.uscc, enterprise]));
}

/** The window of a district; null when the register has none. */
export async function windowOf(district: District): Promise<WindowDoc | null> {
  return Window.findOne({ naturalKey: district, active: true }).lean();
}
