import type { DeskbellApi } from '@deskbell/widget';

/** Calls back with the chat: now, or as soon as its script is there. */
export function withDeskbell(use: (deskbell: DeskbellApi) => void): void {
  const there = (window.Deskbell ??= []);
  if ('push' in there) there.push(use);
}
