import { expect, test } from 'vitest';
import { iceServers } from './iceServers.ts';

const settings = { publicUrl: 'https://live.example.cn', secretKey: '', production: true };
const clock = (): Date => new Date('2026-11-24T12:00:00Z');
const personId = '01990000-0000-7000-8000-000000000001';

test('without a relay there is none', () => {
  expect(iceServers({ settings, clock }, personId)).toEqual([]);
});

test('credentials are the person’s and end after an hour', () => {
  const turn = {
    urls: ['turn:live.example.cn:3478?transport=udp', 'turn:live.example.cn:3478?transport=tcp'],
    secret: 's',
  };
  const username = `${Date.parse('2026-11-24T13:00:00Z') / 1_000}:${personId}`;
  const servers = iceServers({ settings: { ...settings, turn }, clock }, personId);
  expect(servers.map(({ urls }) => urls)).toEqual(turn.urls);
  // printf %s "$username" | openssl dgst -sha1 -hmac s -binary | base64
  expect(servers[0]).toMatchObject({ username, credential: 'sQkZJI+tqjLfP+RTzhgAI+Gcb5k=' });
});
