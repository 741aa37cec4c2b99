import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorTable } from '@jingqi/contract';

/** Bounds in ms and bytes: half-open requests must not be worth keeping. */
const bounds = {
  /** For the request's head. */
  headersTimeout: 10_000,
  /** For the whole request: a sheet of 10 MB over a slow mobile line. */
  requestTimeout: 120_000,
  connectionsCheckingInterval: 1_000,
  /** Longer than the proxy in front keeps its own. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
};
const mostHeaders = 100;

/** The HTTP server; requests and sockets are attached by others. What is no request at all is refused in the table's words too. */
export function openHttp(): Server {
  const server = createServer(bounds);
  server.maxHeadersCount = mostHeaders;
  server.on('clientError', refuseBroken);
  return server;
}

function refuseBroken(error: Error & { code?: string }, connection: Duplex): void {
  if (!connection.writable || error.code === 'ECONNRESET') return void connection.destroy();
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'TOO_LARGE' : 'INVALID_INPUT';
  const body = JSON.stringify({ code });
  connection.end(
    `HTTP/1.1 ${errorTable[code].status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
