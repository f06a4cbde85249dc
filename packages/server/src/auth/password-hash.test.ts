import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

describe('argon2id', () => {
  test('[A5] hashes at the advised cost, with a new nonce each time, and knows the password again', async () => {
    const [one, other] = await Promise.all([hashPassword('žluťoučký kůň'), hashPassword('žluťoučký kůň')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword('žluťoučký kůň', one)).toBe(true);
    expect(await verifyPassword('žluťoučký kůň'.normalize('NFD'), one)).toBe(true);
    expect(await verifyPassword('zlutoucky kun', one)).toBe(false);
  });

  test('verifies a hash made elsewhere at another cost', async () => {
    // argon2 reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const reference =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', reference)).toBe(true);
  });

  test.each(['', 'password', '$argon2i$v=19$m=1,t=1,p=1$YQ$YQ', '$argon2id$v=19$m=19456,t=2,p=1$$'])(
    'takes %j for no hash at all',
    async (encoded) => {
      expect(await verifyPassword('password', encoded)).toBe(false);
    },
  );
});
