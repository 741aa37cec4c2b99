import {
  DomainError,
  type Id,
  type Source,
  type StageFactName,
  type StageFactPayload,
  type StageGrantClaims,
  type StageRights,
} from '@jingqi/contract';
import type { types } from 'mediasoup';
import type { Line } from './Line.ts';
import { rightsOf } from './rights.ts';
import type { Stage } from './Stage.ts';
import type { Stream } from './Stream.ts';

type Direction = 'send' | 'receive';

/** One connection of one person to one stage, and the media objects it owns. */
export class Participant {
  readonly personId: Id;
  readonly name: string;
  readonly purpose: 'stage' | 'check';
  /** The session it came with. */
  readonly session: string;
  readonly stage: Stage;
  readonly transports = new Map<string, { readonly transport: types.WebRtcTransport; readonly direction: Direction }>();
  readonly published = new Map<Source, Stream>();
  readonly consumers = new Map<string, types.Consumer>();
  /** Streams this browser has been told of. */
  readonly shown = new Set<string>();
  /** It knows what there is and is told of changes. */
  joined = false;
  gone = false;
  toldRights: StageRights;
  readonly #grant: StageGrantClaims;
  readonly #line: Line;

  constructor(stage: Stage, grant: StageGrantClaims, purpose: 'stage' | 'check', line: Line) {
    this.personId = grant.sub;
    this.name = grant.name;
    this.purpose = purpose;
    this.session = grant.session;
    this.stage = stage;
    this.#grant = grant;
    this.#line = line;
    this.toldRights = this.rights;
  }

  get rights(): StageRights {
    return rightsOf(this.#grant, this.stage.scene);
  }

  tell<F extends StageFactName>(fact: F, payload: StageFactPayload<F>): void {
    this.#line.tell(fact, payload);
  }

  /** Throws NOT_FOUND for one that is not mine, WRONG_STATE for the wrong direction. */
  transport(id: string, direction?: Direction): types.WebRtcTransport {
    const opened = this.transports.get(id);
    if (!opened) throw new DomainError('NOT_FOUND');
    if (direction && opened.direction !== direction) throw new DomainError('WRONG_STATE');
    return opened.transport;
  }

  /** Throws NOT_FOUND. */
  consumer(id: string): types.Consumer {
    const consumer = this.consumers.get(id);
    if (!consumer) throw new DomainError('NOT_FOUND');
    return consumer;
  }

  /** Mine, by its id. Throws NOT_FOUND. */
  stream(id: string): Stream {
    const stream = [...this.published.values()].find(({ streamId }) => streamId === id);
    if (!stream) throw new DomainError('NOT_FOUND');
    return stream;
  }

  /** Closes all it has; the connection stays. Its streams must have left the stage before. */
  closeMedia(): void {
    for (const { transport } of this.transports.values()) transport.close();
    this.transports.clear();
    this.published.clear();
    this.consumers.clear();
    this.shown.clear();
  }

  /** Tells why and cuts the connection. */
  end(fact: 'stage:closed' | 'connection:replaced' | 'connection:removed' | 'session:ended' | 'node:closing'): void {
    this.gone = true;
    this.tell(fact, {});
    this.closeMedia();
    this.#line.end();
  }
}
