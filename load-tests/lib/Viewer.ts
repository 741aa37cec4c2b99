import http from 'k6/http';
import {
  clients,
  deliveryMs,
  factsDelivered,
  factsExpected,
  gappedClients,
  joinMs,
  pulses,
  trouble,
} from './counts.ts';
import { addressOf, prepared, serverUrlOf } from './prepared.ts';
import { SocketClient } from './SocketClient.ts';

interface Entered {
  heads: Record<string, number>;
}
interface Row {
  stream: string;
  seq: number;
  at: string;
}

const everyone = `${prepared.eventId}/everyone`;

/** A guest who comes, watches and counts what arrives: each fact of the stream `everyone` once and in order. */
export class Viewer {
  readonly #socket: SocketClient;
  readonly #startedAt = Date.now();
  #first = 0;
  #last = 0;
  #isIn = false;
  #isGapped = false;

  constructor(index: number) {
    const baseUrl = serverUrlOf(index);
    const address = addressOf(index);
    this.#socket = new SocketClient({ baseUrl, cookie: guestCookie(baseUrl, address), address });
    this.#socket.on('connected', () => this.#enter());
    this.#socket.on('fact', (row) => this.#take(row as Row));
    this.#socket.on('pulse', () => pulses.add(1));
    this.#socket.on('closed', () => trouble('closed'));
    this.#socket.on('refused', () => trouble('refused'));
  }

  /** Asks what it should have by now, counts and leaves. */
  leave(): void {
    if (!this.#isIn) {
      trouble('never entered');
      return this.#socket.close();
    }
    const last = this.#last;
    this.#socket.send('stream:read', { stream: everyone, after: last }, (answer) => {
      const rows = answer.ok ? (answer.data as { rows: Row[] }).rows : [];
      // What was said between the last frame and this answer is on its way, not lost.
      const missing = rows.filter(({ seq, at }) => seq > this.#last && Date.now() - Date.parse(at) > 2_000).length;
      factsExpected.add(this.#last - this.#first + missing);
      factsDelivered.add(this.#last - this.#first);
      if (this.#isGapped || missing > 0) gappedClients.add(1);
      this.#socket.close();
    });
  }

  #enter(): void {
    this.#socket.send('session:enter', { eventId: prepared.eventId }, (answer) => {
      if (!answer.ok) return trouble(answer.error.code);
      joinMs.add(Date.now() - this.#startedAt);
      clients.add(1);
      this.#first = (answer.data as Entered).heads[everyone] ?? 0;
      this.#last = Math.max(this.#last, this.#first);
      this.#isIn = true;
    });
  }

  #take({ stream, seq, at }: Row): void {
    if (stream !== everyone) return;
    // On its way while the snapshot, which has it, was read: no fact twice.
    if (this.#isIn && seq <= this.#first) return;
    deliveryMs.add(Date.now() - Date.parse(at));
    if (this.#isIn && seq !== this.#last + 1) this.#isGapped = true;
    this.#last = seq;
  }
}

function guestCookie(baseUrl: string, address: string): string {
  const answer = http.post(`${baseUrl}/api/sign-in/guest`, '{}', {
    headers: { 'Content-Type': 'application/json', Origin: baseUrl, 'X-Forwarded-For': address },
    jar: new http.CookieJar(),
    tags: { name: 'guest' },
  });
  const sid = answer.cookies['sid']?.[0]?.value;
  if (!sid) trouble(`guest ${answer.status}`);
  return `sid=${sid ?? ''}`;
}
