import { StageEntry } from '@jingqi/contract';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { Api } from '../api.ts';

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);

/** A guest in an event without a page. */
export class GuestLine {
  readonly #socket: Socket;
  readonly #eventId: string;

  private constructor(socket: Socket, eventId: string) {
    this.#socket = socket;
    this.#eventId = eventId;
  }

  /** Throws when the event does not let the guest in. */
  static async open(publicUrl: string, eventId: string): Promise<GuestLine> {
    const api = await Api.open(publicUrl);
    await api.call('signInAsGuest', { body: {} });
    const { cookies } = await api.context.storageState();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    await api.context.dispose();
    const extraHeaders = { cookie, origin: new URL(publicUrl).origin };
    const socket = io(publicUrl, { transports: ['websocket'], forceNew: true, extraHeaders });
    const line = new GuestLine(socket, eventId);
    await line.#send('session:enter', { eventId });
    return line;
  }

  /** The way the picture comes to this guest. Throws when there is none. */
  async enterStage(path: 'realtime' | 'hls'): Promise<StageEntry> {
    return StageEntry.parse(await this.#send('stage:enter', { eventId: this.#eventId, path }));
  }

  close(): void {
    this.#socket.disconnect();
  }

  async #send(command: string, input: unknown): Promise<unknown> {
    const answer = Answer.parse(await this.#socket.timeout(10_000).emitWithAck(command, input));
    if (!answer.ok) throw new Error(`${command}: ${answer.error.code}`);
    return answer.data;
  }
}
