import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on stdout. Secrets and contact addresses never reach it. */
export function makeLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: [
        'password',
        'code',
        'key',
        'token',
        'grant',
        'contact',
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
      ],
      censor: '[redacted]',
    },
  });
}
