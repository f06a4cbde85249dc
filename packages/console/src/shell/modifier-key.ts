const isApple = /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** What the key beside the space bar is called on this machine. */
export function modifierKey(): string {
  return isApple ? '⌘' : 'Ctrl';
}
