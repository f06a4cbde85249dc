import { currentLocale } from '@deskbell/ui';
import { formatSize } from './file-size.ts';
import { filesText } from './files-text.ts';
import { type OutgoingFile, stateOf } from './outgoing-file.ts';

export interface StateWords {
  readonly words: string;
  readonly isProblem: boolean;
  /** Whether trying again may help. */
  readonly mayRetry: boolean;
}

/**
 * How a file is doing, in words.
 *
 * @param largest what may be sent at most, in bytes; `null` while unknown
 */
export function describeState(outgoing: OutgoingFile, largest: number | null): StateWords {
  const state = stateOf(outgoing);
  switch (state.state) {
    case 'waiting':
      return fine(outgoing.upload ? percent(0) : filesText.fileWaits());
    case 'sending':
      return fine(percent(state.sent / outgoing.file.size));
    case 'checking':
      return fine(filesText.fileChecked());
    case 'done':
      return fine(outgoing.isSent ? filesText.fileChecked() : filesText.fileReady());
    case 'cancelled':
      return problem(filesText.fileFailed(), true);
    case 'refused':
      return problem(state.refusal === 'empty' ? filesText.fileEmpty() : tooLarge(largest));
    case 'failed':
      return describeFailure(state.error, largest);
  }
}

function describeFailure(
  { code, details, retryAfterMs }: { code: string; details?: unknown; retryAfterMs?: number | undefined },
  largest: number | null,
): StateWords {
  switch (code) {
    case 'too_large': {
      const { limit } = (details ?? {}) as { readonly limit?: unknown };
      return problem(tooLarge(typeof limit === 'number' ? limit : largest));
    }
    case 'unsupported_type':
      return problem(filesText.fileKind());
    case 'rate_limited':
      return (retryAfterMs ?? 0) > 60_000
        ? problem(filesText.fileQuota())
        : problem(filesText.fileFailed(), true);
    default:
      return problem(filesText.fileFailed(), true);
  }
}

function tooLarge(most: number | null): string {
  return most === null ? filesText.fileFailed() : filesText.fileTooLarge(formatSize(most));
}

function percent(share: number): string {
  const format = new Intl.NumberFormat(currentLocale().tag, { style: 'percent' });
  return filesText.fileGoes(format.format(Math.min(1, share)));
}

function fine(words: string): StateWords {
  return { words, isProblem: false, mayRetry: false };
}

function problem(words: string, mayRetry = false): StateWords {
  return { words, isProblem: true, mayRetry };
}
