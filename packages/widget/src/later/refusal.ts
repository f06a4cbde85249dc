import { laterText } from './later-text.ts';

/** Why the chat cannot be used at all. */
export function refusal(code: string): string {
  if (code === 'origin_denied' || code === 'not_found') return laterText.notHere();
  return code === 'unsupported_version' ? laterText.outdated() : laterText.unavailable();
}
