export type OriginReading =
  | { readonly ok: true; readonly origin: string }
  | { readonly ok: false; readonly why: 'empty' | 'notAnAddress' | 'notWeb' | 'wildcard' | 'already' };

/**
 * Makes an origin of what a person types or pastes: `shop.example`, `https://shop.example/cart`, `localhost:8081`. Without a
 * scheme it is taken for https, and for http on the own machine.
 */
export function readOrigin(typed: string, present: readonly string[]): OriginReading {
  const text = typed.trim();
  if (text === '') return { ok: false, why: 'empty' };
  if (text.includes('*')) return { ok: false, why: 'wildcard' };
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const address = hasScheme
    ? text
    : `${/^(localhost|127\.|\[::1\])/i.test(text) ? 'http' : 'https'}://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return { ok: false, why: 'notAnAddress' };
  const { protocol, origin } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return { ok: false, why: 'notWeb' };
  return present.includes(origin) ? { ok: false, why: 'already' } : { ok: true, origin };
}
