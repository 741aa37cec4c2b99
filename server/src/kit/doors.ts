import type { CommandInput, CommandName, CommandOutput, routes, RouteName, StreamName } from '@jingqi/contract';
import type { z } from 'zod';
import type { Actor, EventCaller, Platform } from './platform.ts';

/** A caller of a socket command: in the event, with the streams this connection follows. */
export interface CommandCaller extends EventCaller {
  streams: readonly StreamName[];
}

/** The use case behind each command of the contract. */
export type CommandHandlers = {
  [C in CommandName]: (caller: CommandCaller, input: CommandInput<C>) => Promise<CommandOutput<C>>;
};

type Declared<R extends RouteName> = (typeof routes)[R];

/** What the use case behind a route is given. `actor` is null only where the route admits anyone. */
export interface RouteRequest<R extends RouteName> {
  platform: Platform;
  actor: Declared<R>['allow'] extends 'anyone' ? Actor | null : Actor;
  requestId: string;
  /** The visitor's network address, for limits only. */
  address: string;
  params: z.infer<Declared<R>['params']>;
  query: z.infer<Declared<R>['query']>;
  body: z.infer<Declared<R>['body']>;
  /** Sets or clears the session cookie of the answer. */
  cookie: { start: (token: string) => void; end: () => void };
}

/** The use case behind each HTTP route of the contract. */
export type RouteHandlers = { [R in RouteName]: (request: RouteRequest<R>) => Promise<z.infer<Declared<R>['output']>> };
