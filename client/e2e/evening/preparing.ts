import { expect } from '../expect.ts';
import { Attendee } from '../actors/Attendee.ts';
import { Host } from '../actors/Host.ts';
import { newContact } from '../contacts.ts';
import type { Step } from './Evening.ts';

export const askedAhead = '首次申报贴息需要准备哪些材料？';

/** Everything before air. */
export const preparing: Step[] = [
  {
    title: '运营人员填写并发布活动 · The operator writes and publishes the event',
    play: async (evening) => {
      const made = await evening.operator.makeEvent({
        title: evening.title,
        policy: '北京市中小企业公共服务体系提质增效工作方案（征求意见稿）',
        hostName: '张建国',
        hostOffice: '市经济和信息化局',
      });
      Object.assign(evening, { eventId: made.id, studioUrl: made.studioUrl });
      const { event } = await evening.desk.call('event', { params: { id: made.id } });
      return `${event.state}, ${event.runOfShow.length} 项流程`;
    },
  },
  {
    title: '公开页有倒计时和日历文件 · The public page counts down and gives a calendar file',
    play: async (evening) => {
      evening.phone = await Attendee.open(evening.viewers, `${evening.publicUrl}/`, { phone: true });
      const { page } = evening.phone;
      await page
        .getByTestId('event-card')
        .or(page.getByTestId('next-event'))
        .filter({ hasText: evening.title })
        .first()
        .waitFor();
      await page.goto(`${evening.publicUrl}/e/${evening.eventId}`);
      await expect(page.getByTestId('countdown')).toBeVisible();
      const file = await page.request.get(`${evening.publicUrl}/api/events/${evening.eventId}/calendar.ics`);
      const text = await file.text();
      expect(text).toContain('BEGIN:VEVENT');
      return `${(await page.getByTestId('countdown').innerText()).replace(/\s+/gu, '')}; ${text.length} B iCalendar`;
    },
  },
  {
    title: '企业用验证码登录并提前提问 · An enterprise signs in by code and asks ahead',
    play: async (evening) => {
      const { phone, desk } = evening;
      const path = `/e/${evening.eventId}`;
      await phone.signIn(newContact(), '王小满', '北京晨光储能科技有限公司', (contact) => desk.codeFor(contact), path);
      await phone.page.getByTestId('ask-text').fill(askedAhead);
      await phone.page.getByTestId('ask-send').click();
      const mine = phone.page.getByTestId('own-question').filter({ hasText: askedAhead });
      await expect(mine).toHaveAttribute('data-state', 'awaitingReview');
      return `“${askedAhead}” ${await mine.getAttribute('data-state')}`;
    },
  },
  {
    title: '三位观众在等候室 · Three viewers in the waiting room',
    play: async (evening) => {
      const room = `/e/${evening.eventId}/live`;
      await evening.phone.page.goto(evening.publicUrl + room);
      evening.guest = await Attendee.open(evening.viewers, evening.publicUrl + room);
      evening.speaker = await Attendee.open(evening.cameras, evening.publicUrl, { canSpeak: true });
      await evening.speaker.signIn(
        newContact(),
        '李思远',
        '北京远行医疗机器人有限公司',
        (contact) => evening.desk.codeFor(contact),
        room,
      );
      for (const seat of [evening.phone, evening.guest, evening.speaker]) {
        await seat.inRoom();
        await expect(seat.page.getByTestId('waiting')).toBeVisible();
      }
      return '手机、电脑、访客 · phone, desk, guest';
    },
  },
  {
    title: '主持人凭链接进入候播间 · The host enters the green room by link',
    play: async (evening) => {
      evening.host = await Host.arrive(evening.cameras, evening.studioUrl);
      await evening.operator.goTo(`/console/control/${evening.eventId}`);
      await evening.host.page.getByTestId('studio-say').fill('我到了，画面和声音正常吗？');
      await evening.host.page.getByTestId('studio-say-send').click();
      await evening.operator.page.getByTestId('tab-chat').click();
      await expect(evening.operator.page.getByTestId('chat')).toContainText('我到了');
      return '画面、声音、网络三项打勾；后台消息送达 · three ticks; backstage message arrived';
    },
  },
];
