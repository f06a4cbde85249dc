import { type Logger, destination, pino } from 'pino';
import type { Config } from '../config/config.ts';

/**
 * Structured logs on standard error, so that standard output has only what is meant for people. Lines carry ids, never
 * texts, tokens or e-mail addresses; the paths below are a second line of defence.
 */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: {
        paths: ['*.password', '*.token', '*.secret', '*.cookie', '*.authorization', '*.email', '*.text'],
        censor: '[left out]',
      },
    },
    destination({ fd: 2, sync: true }),
  );
}
