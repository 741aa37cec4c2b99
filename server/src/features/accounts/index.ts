import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { editProfile } from './editProfile.ts';
import { listMessages } from './listMessages.ts';
import { requestCode } from './requestCode.ts';
import { showMe } from './showMe.ts';
import { signInAsGuest } from './signInAsGuest.ts';
import { signInByCode } from './signInByCode.ts';
import { signInByPassword } from './signInByPassword.ts';
import { signOut } from './signOut.ts';

export { Account, type AccountDoc } from './account.model.ts';
export { OneTimeCode } from './code.model.ts';
export { Message } from './message.model.ts';
export { maskedContact, meView } from './account.view.ts';
export { contactOf, findAccount } from './findAccount.ts';
export { keepOfficialAccount } from './keepOfficialAccount.ts';
export { keepStaffAccount, type StaffAccount } from './keepStaffAccount.ts';
export { readActor, revokeSession, revokeSessionsOf, startSession } from './sessions.ts';

const soon = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

export const routes = {
  me: showMe,
  signInByPassword,
  requestCode,
  signInByCode,
  signInAsGuest,
  signOut,
  editProfile,
  messages: listMessages,
  signInByTotp: soon,
  enrolTotp: soon,
  renewRecoveryCodes: soon,
  mySessions: soon,
  endSession: soon,
  endOtherSessions: soon,
  people: soon,
  saveStaff: soon,
  banPerson: soon,
  unbanPerson: soon,
  setInvestor: soon,
} satisfies Partial<RouteHandlers>;
