import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

interface Health {
  registry: Registry;
  /** Whether each part can serve. */
  isReady: () => Promise<Record<string, boolean>>;
}

/** GET /healthz (the process is alive), /readyz (it can work), /metrics (Prometheus). Nothing else. */
export function makeHealth(health: Health): Server {
  return createServer((request, response) => {
    const path = request.method === 'GET' ? request.url : undefined;
    answer(health, path, response).catch(() => response.writeHead(503).end());
  });
}

async function answer(
  { registry, isReady }: Health,
  path: string | undefined,
  response: ServerResponse,
): Promise<void> {
  if (path === '/healthz') return send(response, 200, { alive: true });
  if (path === '/readyz') {
    const parts = await isReady();
    return send(response, Object.values(parts).every(Boolean) ? 200 : 503, parts);
  }
  if (path !== '/metrics') return send(response, 404, {});
  const text = await registry.metrics();
  response.writeHead(200, { 'Content-Type': registry.contentType }).end(text);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** Resolves to the port it listens on. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
