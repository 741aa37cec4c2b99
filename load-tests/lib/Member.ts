import { actMs, acts, trouble } from './counts.ts';
import { addressOf, prepared, serverUrlOf } from './prepared.ts';
import { SocketClient } from './SocketClient.ts';

/** Somebody signed in who does things in the event: asks, votes, moderates. */
export class Member {
  readonly socket: SocketClient;

  constructor(cookie: string, index: number, onEntered: () => void) {
    this.socket = new SocketClient({ baseUrl: serverUrlOf(index), cookie, address: addressOf(100_000 + index) });
    this.socket.on('connected', () =>
      this.socket.send('session:enter', { eventId: prepared.eventId }, (answer) => {
        if (answer.ok) onEntered();
        else trouble(answer.error.code);
      }),
    );
    this.socket.on('closed', () => trouble('member closed'));
  }

  /** Sends a command and counts how it was answered. */
  act(command: string, input: Record<string, unknown>): void {
    const startedAt = Date.now();
    this.socket.send(command, { eventId: prepared.eventId, ...input }, (answer) => {
      actMs.add(Date.now() - startedAt, { command });
      if (answer.ok) acts.add(1, { command });
      else trouble(`${command} ${answer.error.code}`);
    });
  }
}
