import { DomainError, type Id, type MeView, type Role } from '@jingqi/contract';
import { generateSecret, generateSync } from 'otplib';
import { Account, keepStaffAccount, OneTimeCode, type StaffAccount } from '../features/accounts/index.ts';
import { Message } from '../features/messages/index.ts';
import type { TestApp } from './startTestApp.ts';
import { Visitor } from './Visitor.ts';

export const staffPassword = '北京-evening-7031';
let people = 0;

/** A browser that nobody has signed in with. */
export function makeVisitor(app: TestApp): Visitor {
  return new Visitor(app);
}

/** A browser signed in through the front door as a new guest, attendee (with name and enterprise) or staff member. */
export async function signedIn(app: TestApp, role: Exclude<Role, 'official'>, name = ''): Promise<Visitor> {
  const visitor = makeVisitor(app);
  people += 1;
  if (role === 'guest') visitor.me = await visitor.call('signInAsGuest');
  else if (role === 'sme') await signInAttendee(visitor, name);
  else if (role === 'investor') await signInInvestor(visitor, name);
  else await signInStaff(visitor, role, name);
  return visitor;
}

/** The browser of the event's host, come by a new studio link of this operator. */
export async function signedInHost(operator: Visitor, eventId: Id): Promise<Visitor> {
  const { url } = await operator.call('studioLink', { params: { id: eventId } });
  const host = makeVisitor(operator.app);
  host.me = await host.call('enterStudio', { body: { eventId, key: keyOf(url) } });
  return host;
}

/** The key of a studio link's address. */
export function keyOf(studioUrl: string): string {
  return new URL(studioUrl).hash.replace('#key=', '');
}

/** The code last sent to an address. */
export async function lastCode(contact: string): Promise<string> {
  const message = await Message.findOne({ to: contact }).sort({ at: -1 }).lean();
  const code = /\d{6}/u.exec(message?.text ?? '')?.[0];
  if (!code) throw new DomainError('NOT_FOUND');
  return code;
}

async function signInAttendee(visitor: Visitor, name: string): Promise<void> {
  const contact = `139${String(people).padStart(8, '0')}`;
  await visitor.call('requestCode', { body: { contact } });
  await visitor.call('signInByCode', { body: { contact, code: await lastCode(contact) } });
  visitor.me = await visitor.call('editProfile', {
    body: { name: name || `王小${people}`, enterprise: `北京第${people}科技有限公司` },
  });
}

/** An attendee whose account an operator has made an investor's, come back. */
async function signInInvestor(visitor: Visitor, name: string): Promise<void> {
  await signInAttendee(visitor, name);
  const account = await Account.findByIdAndUpdate(visitor.me?.id, { $set: { role: 'investor' } }).lean();
  const contact = account?.contact ?? '';
  await OneTimeCode.deleteMany({});
  await visitor.call('requestCode', { body: { contact } });
  visitor.me = await visitor.call('signInByCode', { body: { contact, code: await lastCode(contact) } });
}

async function signInStaff(visitor: Visitor, role: StaffAccount['role'], name: string): Promise<void> {
  const login = `${role}-${people}`;
  const totpSecret = generateSecret();
  await keepStaffAccount(
    {
      role,
      login,
      password: staffPassword,
      name: name || `${role} ${people}`,
      enterprise: '',
      totpSecret,
      ...(role === 'window' ? { district: 'haidian' as const } : {}),
    },
    new Date(),
    visitor.app.secretKey,
  );
  visitor.me = await signInStaffAccount(visitor, { login, password: staffPassword, totpSecret });
}

/** Both steps, through the front door. */
export async function signInStaffAccount(
  visitor: Visitor,
  { login, password, totpSecret }: { login: string; password: string; totpSecret: string },
): Promise<MeView> {
  const { ticket } = await visitor.call('signInByPassword', { body: { login, password } });
  return visitor.call('signInByTotp', { body: { ticket, code: generateSync({ secret: totpSecret }) } });
}
