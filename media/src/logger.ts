import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on stdout. Grants and tokens never reach it. */
export function makeLogger(level: string): Logger {
  return pino({
    name: 'media',
    level,
    redact: {
      paths: ['grant', '*.grant', 'token', '*.token', 'authorization', '*.authorization'],
      censor: '[redacted]',
    },
  });
}
