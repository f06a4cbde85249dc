import { knownKey } from '../loader/known.ts';

/** Notes for the loader that there is a conversation to come back to. Written with the first message, never before (W2). */
export function noteKnown(siteId: string, known: boolean): void {
  try {
    if (known) localStorage.setItem(knownKey(siteId), '1');
    else localStorage.removeItem(knownKey(siteId));
  } catch {
    // Without storage the chat comes back when it is opened.
  }
}
