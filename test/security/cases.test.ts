import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SECURITY_CASES } from './cases.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All that there are. A case is never taken away: it is proven, or says why not. */
const IDS =
  'A01 A02 A04 A06 A07 A08 A09 A11 A12 A13 A14 A16 A17 A18 A19 A20 A22 A23 A25 A26 A28 A29 ' +
  'A31 A32 A34 A36 A37 A39 A40 A42 A45 A46 A47 A48 A49 A51 A53 A54 A55 A57 A58 A61';

describe('the cases', () => {
  it('[A3] are all there', () => {
    expect(Object.keys(SECURITY_CASES)).toEqual(IDS.split(' '));
  });

  it.each(Object.entries(SECURITY_CASES))(
    '[A3] %s is proven where it says, or says why not',
    (_, { proofs, open }) => {
      expect(proofs.length > 0 || open !== undefined).toBe(true);
      const broken = proofs.filter(
        ([file, title]) => !existsSync(join(root, file)) || !read(file).includes(title),
      );
      expect(broken).toEqual([]);
    },
  );

  it('[A3] that tests name are cases', () => {
    const tests = globSync('{test,packages/*/test}/security/*.test.ts', { cwd: root });
    const named = tests.flatMap((file) =>
      [...read(file).matchAll(/\[\w+\] (A\d\d)\b/g)].map(([, id = '']) => id),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !IDS.includes(id))).toEqual([]);
  });
});

describe('docs/SECURITY.md', () => {
  it('names tests that there are', () => {
    const document = read('docs/SECURITY.md');
    const files = [...document.matchAll(/\]\(\.\.\/((?:test|packages)\/[^)#]+)\)/g)].map(
      ([, path = '']) => path,
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('[A4] A36 no page of ours listens to messages of other windows', () => {
  const sources = globSync('packages/{sdk,ui,widget,console}/src/**/*.ts', { cwd: root }).filter(
    (path) => !path.endsWith('test.ts'),
  );
  expect(sources.length).toBeGreaterThan(100);
  const listening = sources.filter((path) =>
    /(window|globalThis|parent|top|opener)\s*\.\s*(postMessage|onmessage|addEventListener\(\s*'message')/.test(
      read(path),
    ),
  );
  expect(listening).toEqual([]);
  // Tabs of one browser speak over a channel, which only pages of the same origin can open; the relay over a socket.
  const messages = sources.flatMap((path) =>
    [...read(path).matchAll(/([\w.]+)\.addEventListener\('message'/g)].map(([, whom]) => `${path} ${whom}`),
  );
  // The site's own page beside a conversation speaks by a port that only its origin is given.
  expect(messages.sort()).toEqual([
    'packages/console/src/person/site-panel.ts channel.port1',
    'packages/sdk/src/connection/web-socket-link.ts socket',
    'packages/sdk/src/platform/browser-tabs.ts known.channel',
  ]);
});
