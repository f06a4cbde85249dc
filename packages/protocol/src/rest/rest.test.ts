import { describe, expect, it } from 'vitest';
import { linkBody, passwordBody, signInBody } from './session-rest.ts';
import { origin, originsBody } from './site-rest.ts';

describe('origins', () => {
  it.each([
    'https://shop.example',
    'http://localhost:4173',
    'https://shop.example:8443',
    'https://xn--kko-8oa.example',
  ])('[A6] %s is one', (value) => {
    expect(origin.safeParse(value).success).toBe(true);
  });

  it.each([
    '',
    'null',
    '*',
    'shop.example',
    'https://shop.example/',
    'https://shop.example/path',
    'https://Shop.example',
    'https://shop.example:443',
    'http://shop.example:80',
    'https://user@shop.example',
    'https://*.shop.example',
    'https://shop.example ',
    'https://shop.example?x',
    'ftp://shop.example',
    'file:///index.html',
    'javascript:alert(1)',
    'data:text/html,x',
    `https://${'x'.repeat(300)}.example`,
  ])('[A6] %j is none', (value) => {
    expect(origin.safeParse(value).success).toBe(false);
  });

  it('[A3] a site has at most a hundred', () => {
    const origins = Array.from({ length: 101 }, (_, index) => `https://shop-${String(index)}.example`);
    expect(originsBody.safeParse({ origins }).success).toBe(false);
    expect(originsBody.safeParse({ origins: origins.slice(1) }).success).toBe(true);
  });
});

describe('signing in', () => {
  const signIn = { email: 'ada@desk.example', password: 'correct horse' };

  it('asks for a token only when told to', () => {
    expect(signInBody.parse(signIn).token).toBe(false);
  });

  it.each([
    { ...signIn, email: 'ada\u0000@desk.example' },
    { ...signIn, email: 'ada\uD83D@desk.example' },
    { ...signIn, email: `${'a'.repeat(320)}@desk.example` },
    { ...signIn, password: '' },
    { ...signIn, password: 'x'.repeat(129) },
    { ...signIn, password: 'secret\uD83D' },
    { ...signIn, role: 'admin' },
    { email: signIn.email },
  ])('[A3, A5] refuses %j', (body) => {
    expect(signInBody.safeParse(body).success).toBe(false);
  });

  it('[A5] wants 8 to 128 characters in a new password, and refuses none that people may type', () => {
    const takes = (password: string) => passwordBody.safeParse({ password }).success;
    expect(['x'.repeat(7), 'x'.repeat(129)].map(takes)).toEqual([false, false]);
    expect(['x'.repeat(8), 'x'.repeat(128), 'zażółć gęślą 🔔', "';--<b>  "].map(takes)).not.toContain(false);
  });

  it('[A3] refuses links that are no links', () => {
    expect(linkBody.safeParse({ token: 'x'.repeat(19) }).success).toBe(false);
    expect(linkBody.safeParse({ token: 'x'.repeat(20) }).success).toBe(true);
  });
});
