import type { Cast } from './cast.ts';
import type { PageUnderTest } from './pages.ts';
import { choiceQuestion, openRegistration, registeredByApi, registerByApi } from './registering.ts';

/** Pages of registering: the form before and after signing in, a place with its code, and an offer. */
export async function registrationPages(publicUrl: string, { operator, attendee }: Cast): Promise<PageUnderTest[]> {
  const open = await operator.publishedEvent({ title: '报名开放的一场' }, 60 * 24);
  await openRegistration(operator, open.id, {
    questions: [choiceQuestion],
    approval: 'manual',
    districts: ['haidian'],
  });
  const small = await operator.publishedEvent({ title: '只有一个名额的一场' }, 60 * 25);
  await openRegistration(operator, small.id, { capacity: 1 });
  const first = await registeredByApi(publicUrl, operator, small.id);
  const offered = await registerByApi(attendee, small.id);
  await first.api.call('cancelRegistration', { params: { id: first.registration.id } });
  const roomy = await operator.publishedEvent({ title: '已经报名的一场' }, 60 * 26);
  await openRegistration(operator, roomy.id);
  const approved = await registerByApi(attendee, roomy.id);
  return [
    { name: 'event-open', path: `/e/${open.id}`, as: 'guest', ready: 'register' },
    { name: 'register-sign-in', path: `/e/${open.id}/register`, as: 'guest', ready: 'contact' },
    { name: 'register', path: `/e/${open.id}/register`, as: 'attendee', ready: 'registration-form' },
    { name: 'registration', path: `/me/registrations/${approved.id}`, as: 'attendee', ready: 'check-in-qr' },
    { name: 'registration-offered', path: `/me/registrations/${offered.id}`, as: 'attendee', ready: 'offer' },
  ];
}
