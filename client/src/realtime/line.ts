import type { CommandDraft, CommandName, CommandOutput } from '@jingqi/contract';

/** In words for the screen: see `connection.*` of the translations. */
export type ConnectionState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'reconnecting'; attempt: number }
  | { kind: 'offline' }
  | { kind: 'signedOut' };

export interface ConnectionListener {
  connected: () => void;
  changed: (state: ConnectionState) => void;
  /** Another person is signed in: nothing learnt before may stay. */
  personChanged: () => void;
  fact: (row: unknown) => void;
  pulse: (frame: unknown) => void;
}

/** The way to the server as an event's session uses it. */
export interface Line {
  readonly isConnected: boolean;
  add: (listener: ConnectionListener) => void;
  remove: (listener: ConnectionListener) => void;
  send: <C extends CommandName>(command: C, draft: CommandDraft<C>) => Promise<CommandOutput<C>>;
}
