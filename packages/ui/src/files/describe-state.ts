import { currentLocale } from '../localization/localization.ts';
import { formatSize } from './file-size.ts';
import type { FilesTexts } from './files-texts.ts';
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
export function describeState(outgoing: OutgoingFile, largest: number | null, texts: FilesTexts): StateWords {
  const state = stateOf(outgoing);
  switch (state.state) {
    case 'waiting':
      return fine(outgoing.upload ? percent(texts, 0) : texts.fileWaits());
    case 'sending':
      return fine(percent(texts, state.sent / outgoing.file.size));
    case 'checking':
      return fine(texts.fileChecked());
    case 'done':
      return fine(outgoing.isSent ? texts.fileChecked() : texts.fileReady());
    case 'cancelled':
      return problem(texts.fileFailed(), true);
    case 'refused':
      return problem(state.refusal === 'empty' ? texts.fileEmpty() : tooLarge(texts, largest));
    case 'failed':
      return describeFailure(state.error, largest, texts);
  }
}

function describeFailure(
  { code, details, retryAfterMs }: { code: string; details?: unknown; retryAfterMs?: number | undefined },
  largest: number | null,
  texts: FilesTexts,
): StateWords {
  switch (code) {
    case 'too_large': {
      const { limit } = (details ?? {}) as { readonly limit?: unknown };
      return problem(tooLarge(texts, typeof limit === 'number' ? limit : largest));
    }
    case 'unsupported_type':
      return problem(texts.fileKind());
    case 'rate_limited':
      return (retryAfterMs ?? 0) > 60_000 ? problem(texts.fileQuota()) : problem(texts.fileFailed(), true);
    default:
      return problem(texts.fileFailed(), true);
  }
}

function tooLarge(texts: FilesTexts, most: number | null): string {
  return most === null ? texts.fileFailed() : texts.fileTooLarge(formatSize(most));
}

function percent(texts: FilesTexts, share: number): string {
  const format = new Intl.NumberFormat(currentLocale().tag, { style: 'percent' });
  return texts.fileGoes(format.format(Math.min(1, share)));
}

function fine(words: string): StateWords {
  return { words, isProblem: false, mayRetry: false };
}

function problem(words: string, mayRetry = false): StateWords {
  return { words, isProblem: true, mayRetry };
}
