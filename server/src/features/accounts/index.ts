import type { RouteHandlers } from '../../kit/index.ts';
import { banPerson, unbanPerson } from './banPerson.ts';
import { editProfile } from './editProfile.ts';
import { endOtherSessions, endSession } from './endSession.ts';
import { enrolTotp } from './enrolTotp.ts';
import { listPeople } from './listPeople.ts';
import { listSessions } from './listSessions.ts';
import { renewRecoveryCodes } from './renewRecoveryCodes.ts';
import { requestCode } from './requestCode.ts';
import { showMe } from './showMe.ts';
import { signInAsGuest } from './signInAsGuest.ts';
import { signInByCode } from './signInByCode.ts';
import { signInByPassword } from './signInByPassword.ts';
import { signInByTotp } from './signInByTotp.ts';
import { signOut } from './signOut.ts';

export { Account, type AccountDoc } from './account.model.ts';
export { OneTimeCode } from './code.model.ts';
export { meView } from './account.view.ts';
export { maskedContact } from '../messages/index.ts';
export { contactOf, findAccount } from './findAccount.ts';
export { admitPerson, refuseBanned } from './admitPerson.ts';
export { keepOfficialAccount } from './keepOfficialAccount.ts';
export { saveStaff } from './saveStaff.ts';
export { setInvestor } from './setInvestor.ts';
export { keepStaffAccount, type StaffAccount } from './keepStaffAccount.ts';
export { scopeOf, type Scope } from './scopeOf.ts';
export { readActor, revokeSession, revokeSessionsOf, startSession } from './sessions.ts';

export const routes = {
  me: showMe,
  signInByPassword,
  requestCode,
  signInByCode,
  signInAsGuest,
  signOut,
  editProfile,
  signInByTotp,
  enrolTotp,
  renewRecoveryCodes,
  mySessions: listSessions,
  endSession,
  endOtherSessions,
  people: listPeople,
  banPerson,
  unbanPerson,
} satisfies Partial<RouteHandlers>;
