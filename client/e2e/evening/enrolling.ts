import { Registrant } from '../actors/Registrant.ts';
import { expect } from '../expect.ts';
import { newContact } from '../contacts.ts';
import { signedIn } from '../meetingEvent.ts';
import { knownEnterprise, openRegistration, registerByApi } from '../registering.ts';
import type { Evening, Step } from './Evening.ts';

/** Three places: the phone, the enterprise that will be met, and one that is given up. */
const capacity = 3;

/** Registration, before air: who is invited comes in, who is not is told so, who waits moves up. */
export const enrolling: Step[] = [
  {
    title: '开放报名：限额、限区、限梯度，企业在手机上报名 · Registration opens; an enterprise registers on a phone',
    play: async (evening) => {
      const { desk, eventId, phone, publicUrl } = evening;
      await openRegistration(desk, eventId, {
        capacity,
        districts: ['haidian', 'xicheng'],
        tiers: ['specialised', 'little-giant'],
      });
      const { uscc } = await knownEnterprise(desk, { district: 'haidian', tier: 'specialised' });
      const registrant = Registrant.at(phone.page);
      await phone.page.goto(`${publicUrl}/e/${eventId}`);
      await phone.page.getByTestId('register').click();
      await registrant.fillIn({ uscc, name: '王小满' });
      await registrant.send();
      await registrant.inState('approved');
      await expect(phone.page.getByTestId('check-in-qr')).toBeVisible();
      const card = await phone.page.getByTestId('filled-in').innerText();
      return `approved，签到码 ${await phone.page.getByTestId('check-in-code').innerText()}；${card.replace(/\s+/gu, ' ').slice(0, 60)}`;
    },
  },
  {
    title: '不在邀请范围的企业被告知原因 · Who is not invited is told why, in words',
    play: refuse,
  },
  {
    title: '满额后候补，有人退出即递补 · When it is full one waits, and moves up when another cancels',
    play: moveUp,
  },
];

async function refuse({ viewers, desk, eventId, publicUrl }: Evening): Promise<string> {
  const { uscc, name } = await knownEnterprise(desk, { district: 'yanqing', tier: 'none' });
  const visitor = await Registrant.open(viewers, `${publicUrl}/e/${eventId}`);
  await visitor.begin(newContact(), (contact) => desk.codeFor(contact));
  await visitor.fillIn({ uscc, name: '李强' });
  await visitor.page.getByTestId('consent-event').check();
  await visitor.page.getByTestId('registration-submit').click();
  const refusal = visitor.page.getByTestId('registration-refusal');
  await expect(refusal).toContainText('本场活动面向特定区域');
  const words = (await refusal.innerText()).replace(/\s+/gu, ' ');
  const { items } = await desk.call('registrations', { params: { id: eventId } });
  expect(items.map(({ enterprise }) => enterprise)).not.toContain(name);
  await visitor.close();
  return `${name}：${words}`;
}

async function moveUp(evening: Evening): Promise<string> {
  const { desk, eventId, publicUrl } = evening;
  await enterpriseToMeet(evening);
  const leaver = await signedIn(publicUrl, desk, '赵敏', '');
  const away = await knownEnterprise(desk, { district: 'xicheng', tier: 'specialised' });
  const place = await registerByApi(leaver.api, eventId, { uscc: away.uscc });
  const waiter = await signedIn(publicUrl, desk, '周岚', '');
  const next = await knownEnterprise(desk, { district: 'xicheng', tier: 'little-giant' });
  const waiting = await registerByApi(waiter.api, eventId, {
    name: '周岚',
    uscc: next.uscc,
    wantsContact: true,
    consents: ['event', 'contact'],
  });
  expect(waiting).toMatchObject({ state: 'waitlisted', waitlistPlace: 1 });
  await leaver.api.call('cancelRegistration', { params: { id: place.id } });
  const mine = async () => (await waiter.api.call('registrationForm', { params: { id: eventId } })).mine;
  await expect.poll(async () => (await mine())?.state).toBe('offered');
  const offer = await mine();
  const taken = await waiter.api.call('answerOffer', { params: { id: waiting.id }, body: { accept: true } });
  expect(taken.state).toBe('approved');
  evening.waiting = { enterprise: next.name };
  return `waitlisted（第 1 位） → offered（至 ${offer?.offerExpiresAt?.slice(11, 16)}Z） → approved`;
}

/** Registers by the interface: open to meetings, to be contacted, with a need. */
async function enterpriseToMeet(evening: Evening): Promise<void> {
  const { desk, eventId, publicUrl } = evening;
  const signed = await signedIn(publicUrl, desk, '林晓', '');
  const { uscc, name } = await knownEnterprise(desk, { district: 'haidian', tier: 'little-giant' });
  await registerByApi(signed.api, eventId, {
    name: '林晓',
    uscc,
    position: '总经理',
    wantsContact: true,
    openToMeetings: true,
    need: '股权融资 500 万元，用于新产线备料',
    consents: ['event', 'contact', 'matching'],
  });
  evening.enterprise = { ...signed, enterprise: name };
}
