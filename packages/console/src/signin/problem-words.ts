import { DeskbellError } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import { durationWords } from '../time/duration-words.ts';

/**
 * What went wrong while signing in, and what to do.
 *
 * @param waitMs how much of the waiting time is left, when the server asked for patience.
 */
export function problemWords(error: unknown, waitMs: number, locale: string): string {
  const code = error instanceof DeskbellError ? error.code : 'internal';
  switch (code) {
    case 'unauthenticated':
    case 'invalid':
      return consoleText.wrongCredentials();
    case 'rate_limited':
      return consoleText.throttled(durationWords(Math.max(1_000, waitMs), locale));
    case 'disconnected':
    case 'timeout':
      return consoleText.offlineProblem();
    default:
      return consoleText.serverProblem();
  }
}

/** When the server will listen again (milliseconds since 1970); `null` when there is nothing to wait for. */
export function retryMoment(error: unknown, now: number): number | null {
  if (!(error instanceof DeskbellError) || error.code !== 'rate_limited') return null;
  return now + (error.retryAfterMs ?? 30_000);
}
