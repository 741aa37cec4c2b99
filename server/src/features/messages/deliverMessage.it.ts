import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { newId, type Id } from '@jingqi/contract';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, Outbox } from '../../kit/index.ts';
import { startMailbox, type Mailbox } from '../../mailbox/startMailbox.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { makeCarrier, type Carrier } from './carrier.ts';
import { deliverMessage } from './deliverMessage.ts';
import { Message } from './message.model.ts';
import { OutgoingMessage } from './outgoing.model.ts';
import { oweMessage } from './oweMessage.ts';

let stand: Stand;
let mailbox: Mailbox;
beforeAll(async () => {
  stand = await openStand();
  mailbox = await startMailbox({ host: '127.0.0.1', port: 0, ...stand.platform });
});
afterAll(async () => {
  await mailbox.stop();
  await stand.close();
});

const carrier = (settings: { production?: boolean; port?: number } = {}): Carrier =>
  makeCarrier({
    production: settings.production ?? false,
    smtpUrl: settings.port === undefined ? '' : `smtp://127.0.0.1:${settings.port}`,
    mailFrom: '"京企直播" <no-reply@jingqi.live>',
    clock: stand.platform.clock,
    logger: stand.platform.logger,
  });

const calendar = {
  name: 'event.ics',
  type: 'text/calendar; method=REQUEST',
  content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR',
};

const doer = () => ({ platform: stand.platform, requestId: newId() });

async function owed(to: string): Promise<{ outboxId: Id; messageId: Id }> {
  const messageId = await act(doer(), newId(), (a) =>
    oweMessage(a, { to, subject: '报名成功', text: '您已报名“局长讲政策”。', attachment: calendar }),
  );
  const row = await Outbox.findOne({ job: 'send-message', 'subject.messageId': messageId }).lean();
  return { outboxId: row?._id ?? '', messageId };
}

test('a mail arrives by SMTP with subject, text and calendar, once, however often it is tried', async () => {
  const data = await owed('wang@example.com');
  const carry = carrier({ port: mailbox.port });
  await deliverMessage(doer(), data, carry);
  await deliverMessage(doer(), data, carry);
  expect(await Message.find({ to: 'wang@example.com' }).lean()).toMatchObject([
    {
      _id: data.messageId,
      channel: 'mail',
      subject: '报名成功',
      text: '您已报名“局长讲政策”。',
      attachment: 'event.ics',
    },
  ]);
  expect(await OutgoingMessage.findById(data.messageId).lean()).toMatchObject({ state: 'sent' });
  expect(await Outbox.countDocuments({ _id: data.outboxId })).toBe(0);
});

test('a process that dies after handing it over sends it again under the same id: still one', async () => {
  const data = await owed('li@example.com');
  const carry = carrier({ port: mailbox.port });
  const message = await OutgoingMessage.findById(data.messageId).lean();
  if (message) await carry(message);
  await deliverMessage(doer(), data, carry);
  expect(await Message.countDocuments({ to: 'li@example.com' })).toBe(1);
});

test('SMS has neither subject nor attachment', async () => {
  const data = await owed('13900000001');
  await deliverMessage(doer(), data, carrier());
  expect(await Message.findById(data.messageId).lean()).toMatchObject({
    channel: 'sms',
    subject: '',
    attachment: null,
  });
});

test('production without a way to send refuses, and the message stays owed', async () => {
  for (const to of ['13900000002', 'zhao@example.com']) {
    const data = await owed(to);
    await expect(deliverMessage(doer(), data, carrier({ production: true }))).rejects.toThrow('no way is configured');
    expect(await OutgoingMessage.findById(data.messageId).lean()).toMatchObject({ state: 'owed' });
    expect(await Outbox.countDocuments({ _id: data.outboxId })).toBe(1);
  }
  expect(await Message.countDocuments({ to: '13900000002' })).toBe(0);
});

test('a mail server that is away refuses, and the message stays owed', async () => {
  const data = await owed('qian@example.com');
  await expect(deliverMessage(doer(), data, carrier({ port: 1 }))).rejects.toThrow('ECONNREFUSED');
  expect(await OutgoingMessage.findById(data.messageId).lean()).toMatchObject({ state: 'owed' });
});

test('why a server refuses an address is told without the address', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(new Error(`5.1.1 <${address}>: no such user`)),
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  const refused = await deliverMessage(doer(), await owed('zhengming@example.com'), carrier({ port })).catch(
    (error: unknown) => error,
  );
  server.close();
  expect(refused).toMatchObject({ message: expect.stringContaining('z***@example.com') });
  expect(inspect(refused, { depth: 5 })).not.toContain('zhengming');
});

test('who has no contact is sent nothing', async () => {
  await act(doer(), newId(), (a) => oweMessage(a, { to: '', subject: 's', text: 't' }));
  expect(await OutgoingMessage.countDocuments({ to: '' })).toBe(0);
});
