import { newId, type District } from '@jingqi/contract';
import { Api } from './api.ts';
import { codeAt } from './totp.ts';

/** A new account of a district's window, signed in with an authenticator of its own. */
export async function newWindow(publicUrl: string, operator: Api, district: District): Promise<Api> {
  const login = `window-${newId().slice(-12)}`;
  const { password } = await operator.call('saveStaff', {
    body: { id: newId(), role: 'window', login, name: '韩雪', enterprise: '区级窗口', district, carrierId: null },
  });
  const api = await Api.open(publicUrl);
  const step = await api.call('signInByPassword', { body: { login, password } });
  if (step.next !== 'enrol') throw new Error('a new account has an authenticator already');
  await api.call('enrolTotp', { body: { ticket: step.ticket, code: codeAt(step.secret, Date.now()) } });
  return api;
}

/** Somebody of this enterprise registers and asks to be contacted. */
export async function askForContact(
  publicUrl: string,
  operator: Api,
  { eventId, uscc, contact }: { eventId: string; uscc: string; contact: string },
): Promise<void> {
  const api = await Api.open(publicUrl);
  await api.call('requestCode', { body: { contact } });
  await api.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  await api.call('register', {
    params: { id: eventId },
    body: {
      id: newId(),
      name: '王丽',
      uscc,
      enterprise: '',
      position: '',
      answers: {},
      wantsContact: true,
      openToMeetings: false,
      need: '',
      consents: ['event', 'contact'],
    },
  });
}
