export { eventInput, publishedEvent } from './makeEvent.ts';
export {
  keyOf,
  lastCode,
  makeVisitor,
  signedIn,
  signedInHost,
  signInStaffAccount,
  staffPassword,
} from './makeVisitor.ts';
export { refusal } from './refusal.ts';
export { Refused } from './Refused.ts';
export { startTestApp, type TestApp } from './startTestApp.ts';
export { Visitor } from './Visitor.ts';
export { VisitorSocket } from './VisitorSocket.ts';
