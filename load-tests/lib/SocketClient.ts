import { WebSocket, type EventName } from 'k6/websockets';

type Ack = { ok: true; data: unknown } | { ok: false; error: { code: string } };
type Listener = (payload: unknown) => void;

interface Door {
  /** http(s) address of one server process. */
  baseUrl: string;
  cookie: string;
  /** A network address of its own for each visitor, told as a proxy would: limits count by it. */
  address: string;
}

/**
 * A Socket.IO 5 connection over Engine.IO 4's websocket transport, as far as our pages use it: text frames, events with
 * acknowledgement, ping. `0{…}` opens, `40` joins, `42[…]` is an event, `43n[…]` an acknowledgement, `2` is answered by `3`.
 */
export class SocketClient {
  readonly #socket: WebSocket;
  readonly #listeners = new Map<string, Listener>();
  readonly #acks = new Map<number, (answer: Ack) => void>();
  #next = 0;

  constructor({ baseUrl, cookie, address }: Door) {
    const url = `${baseUrl.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const headers = { Origin: baseUrl, Cookie: cookie, 'X-Forwarded-For': address };
    this.#socket = new WebSocket(url, null, { headers });
    this.#socket.addEventListener(named('message'), (event) => this.#take(textOf(event)));
    this.#socket.addEventListener(named('close'), () => this.#tell('closed', null));
    this.#socket.addEventListener(named('error'), () => this.#tell('closed', null));
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, listener);
  }

  /** Sends a command; `done` is called with its acknowledgement. */
  send(command: string, input: unknown, done: (answer: Ack) => void): void {
    const id = this.#next;
    this.#next += 1;
    this.#acks.set(id, done);
    this.#socket.send(`42${id}${JSON.stringify([command, input])}`);
  }

  close(): void {
    this.#listeners.delete('closed');
    this.#socket.close();
  }

  #take(frame: string): void {
    if (frame === '2') this.#socket.send('3');
    else if (frame.startsWith('42')) this.#event(frame);
    else if (frame.startsWith('43')) this.#acknowledged(frame);
    else if (frame.startsWith('40')) this.#tell('connected', null);
    else if (frame.startsWith('44')) this.#tell('refused', frame);
    else if (frame.startsWith('0')) this.#socket.send('40');
  }

  #event(frame: string): void {
    const [name, payload] = JSON.parse(frame.slice(2)) as [string, unknown];
    this.#tell(name, payload);
  }

  #acknowledged(frame: string): void {
    const start = frame.indexOf('[');
    const id = Number(frame.slice(2, start));
    const [answer] = JSON.parse(frame.slice(start)) as [Ack];
    this.#acks.get(id)?.(answer);
    this.#acks.delete(id);
  }

  #tell(event: string, payload: unknown): void {
    this.#listeners.get(event)?.(payload);
  }
}

/** k6's enumeration of names exists for the type checker only. */
const named = (name: string): EventName => name as EventName;

function textOf(event: object): string {
  return 'data' in event && typeof event.data === 'string' ? event.data : '';
}
