/** The parts of a window that the one-time link touches. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
}

/**
 * Takes the token out of a one-time link (`/console/#token=…`) and removes it from the address bar and the history at once,
 * so that it is neither seen over a shoulder nor shared with the address (A5). `null` when there is none.
 */
export function takeLinkToken({ location, history }: AddressBar): string | null {
  const token = new URLSearchParams(location.hash.replace(/^#/, '')).get('token');
  if (token === null) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token === '' ? null : token;
}
