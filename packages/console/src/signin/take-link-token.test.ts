import { expect, it } from 'vitest';
import { takeLinkToken } from './take-link-token.ts';

function addressBar(hash: string) {
  const shown: string[] = [];
  return {
    shown,
    location: { hash, pathname: '/console/', search: '' },
    history: {
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) =>
        void shown.push(String(url)),
    },
  };
}

it('[A5] takes the token of a one-time link out of the address bar at once', () => {
  const bar = addressBar('#token=abc-DEF_123');
  expect(takeLinkToken(bar)).toBe('abc-DEF_123');
  expect(bar.shown).toEqual(['/console/']);
});

it('leaves other addresses alone', () => {
  const bar = addressBar('#/shop/mine');
  expect(takeLinkToken(bar)).toBeNull();
  expect(bar.shown).toEqual([]);
});

it('removes an empty token, too', () => {
  const bar = addressBar('#token=');
  expect(takeLinkToken(bar)).toBeNull();
  expect(bar.shown).toEqual(['/console/']);
});
