import { newId, type District, type Id, type LeadOffice } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { Lead, touchLead, type LeadTouch } from '../features/leads/index.ts';
import { keepEntries } from '../features/registers/index.ts';
import { act, systemClock, type Doer } from '../kit/index.ts';
import { leadTouch } from './leadTouches.ts';
import { signedIn } from './makeVisitor.ts';
import type { TestApp } from './startTestApp.ts';
import type { Visitor } from './Visitor.ts';

/** Acts that nobody is waiting for. */
export const deskDoer: Doer = {
  requestId: '',
  platform: { clock: systemClock, publish: () => undefined, enqueue: () => undefined },
};

/** People who follow up, one an office, and somebody to be followed up. */
export interface Desks {
  hub: Visitor;
  auditor: Visitor;
  haidian: Visitor;
  tongzhou: Visitor;
  carrier: Visitor;
  carrierId: Id;
  sme: Visitor;
}

const entry = (name: string, district: District) => ({ name, district, active: true, contactName: '', address: '' });

export async function openDesks(app: TestApp): Promise<Desks> {
  const carrierId = newId();
  const station = { kind: 'carrier', ...entry('海淀专精特新服务站', 'haidian'), level: 2, seats: 0 } as const;
  await keepEntries('carrier', [{ id: carrierId, entry: station }], new Date());
  const carrier = await signedIn(app, 'carrier');
  await Account.updateOne({ _id: carrier.me?.id ?? '' }, { $set: { carrierId } });
  return {
    hub: await signedIn(app, 'operator'),
    auditor: await signedIn(app, 'auditor'),
    haidian: await windowOfDistrict(app, 'haidian'),
    tongzhou: await windowOfDistrict(app, 'tongzhou'),
    carrier,
    carrierId,
    sme: await signedIn(app, 'sme'),
  };
}

async function windowOfDistrict(app: TestApp, district: District): Promise<Visitor> {
  const visitor = await signedIn(app, 'window', `${district} 窗口`);
  await Account.updateOne({ _id: visitor.me?.id ?? '' }, { $set: { district } });
  const office = { kind: 'window', ...entry(`${district} 赋能中心`, district) } as const;
  await keepEntries('window', [{ id: newId(), entry: office }], new Date());
  return visitor;
}

/** A lead of this person's, put into an office as if it had been routed there. */
export async function leadIn(
  office: LeadOffice,
  { person, eventId, ...changes }: Partial<LeadTouch> & { person: Visitor; eventId: Id },
): Promise<Id> {
  const party = { uscc: '', enterprise: '北京某公司', personId: person.me?.id ?? '', personName: '王芳' };
  const id = await act(deskDoer, newId(), (a) => touchLead(a, leadTouch(eventId, { party, ...changes })));
  const key =
    office.kind === 'hub'
      ? 'hub'
      : office.kind === 'window'
        ? `window:${office.district}`
        : `carrier:${office.carrierId}`;
  const placed = { office, officeKey: key, officeDistrict: office.kind === 'hub' ? null : office.district };
  await Lead.updateOne({ _id: id }, { $set: placed });
  return id;
}
