import type { Readable } from 'node:stream';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  DownloadName,
  downloads,
  routes,
  RouteName,
  StreamName,
  UploadName,
  uploads,
} from '@jingqi/contract';
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
  /** What the browser says it is, at most 512 characters. */
  userAgent?: string;
  params: z.infer<Declared<R>['params']>;
  query: z.infer<Declared<R>['query']>;
  body: z.infer<Declared<R>['body']>;
  /** Sets or clears the session cookie of the answer. */
  cookie: { start: (token: string) => void; end: () => void };
}

/** The use case behind each HTTP route of the contract. */
export type RouteHandlers = { [R in RouteName]: (request: RouteRequest<R>) => Promise<z.infer<Declared<R>['output']>> };

type Filed = typeof downloads & typeof uploads;

/** What the use case behind a route that carries a file is given. */
export interface FileRequest<F extends DownloadName | UploadName> {
  platform: Platform;
  actor: Filed[F]['allow'] extends 'anyone' ? Actor | null : Actor;
  requestId: string;
  params: z.infer<Filed[F]['params']>;
  query: z.infer<Filed[F]['query']>;
}

/** A file as it goes out. `fileName`: to be saved under (any script); absent: shown in place. */
export interface FileAnswer {
  type: string;
  body: string | Buffer | Readable;
  fileName?: string;
  headers?: Record<string, string>;
}

/** A file as it came in. Its name is the visitor's word; what it is, its bytes tell. */
export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

/** The use case behind each route that answers a file. */
export type DownloadHandlers = { [D in DownloadName]: (request: FileRequest<D>) => Promise<FileAnswer> };

/** The use case behind each route that takes a file. */
export type UploadHandlers = {
  [U in UploadName]: (
    request: FileRequest<U> & { file: UploadedFile },
  ) => Promise<z.infer<(typeof uploads)[U]['output']>>;
};
