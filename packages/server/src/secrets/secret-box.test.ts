import { temporaryDirectory } from '@deskbell/testkit/node';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openSecretBox } from './open-secret-box.ts';
import { SecretBox } from './secret-box.ts';

const boxWith = (key: Buffer) => new SecretBox(() => key);

it('[A5] gives a secret back to who has key and purpose, and to nobody else', () => {
  const key = randomBytes(32);
  const sealed = boxWith(key).seal('whsec_żółw', 'webhook:1');
  expect(sealed).not.toContain('whsec');
  expect(boxWith(key).open(sealed, 'webhook:1')).toBe('whsec_żółw');
  const internal: unknown = expect.objectContaining({ code: 'internal' });
  expect(() => boxWith(key).open(sealed, 'webhook:2')).toThrow(internal);
  expect(() => boxWith(randomBytes(32)).open(sealed, 'webhook:1')).toThrow(internal);
  expect(() => boxWith(key).open(`${sealed.slice(0, -2)}AA`, 'webhook:1')).toThrow(internal);
  expect(() => boxWith(key).open('plain', 'webhook:1')).toThrow(internal);
  expect(() => boxWith(key).open('', 'webhook:1')).toThrow(internal);
});

it('[A5] makes a key for the data folder when it is needed first, which only the server may read', async () => {
  await using folder = await temporaryDirectory();
  const config = { secretKey: null, dataDir: folder.path };
  const box = openSecretBox(config);
  expect(readdirSync(folder.path)).toEqual([]);
  const sealed = box.seal('secret', 'a');
  expect(statSync(folder.file('secret.key')).mode & 0o777).toBe(0o600);
  expect(openSecretBox(config).open(sealed, 'a')).toBe('secret');
  writeFileSync(folder.file('secret.key'), 'short');
  expect(() => openSecretBox(config).seal('secret', 'a')).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
});

it('[A5] takes the key of the configuration, so that several servers read the same', () => {
  const secretKey = randomBytes(32).toString('base64');
  const sealed = openSecretBox({ secretKey, dataDir: '/nowhere' }).seal('secret', 'a');
  expect(openSecretBox({ secretKey, dataDir: '/elsewhere' }).open(sealed, 'a')).toBe('secret');
});
