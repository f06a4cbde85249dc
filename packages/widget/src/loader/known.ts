/** Where the chat notes that there is a conversation to come back to; the loader only reads it. */
export function knownKey(siteId: string): string {
  return `deskbell:${siteId}`;
}

/** Whether this browser has a conversation with the site. Storage that is switched off knows of none. */
export function isKnown(siteId: string): boolean {
  try {
    return localStorage.getItem(knownKey(siteId)) !== null;
  } catch {
    return false;
  }
}
