import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FakeClock } from '@deskbell/testkit';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { makeKey } from '../src/identity/make-key.ts';
import { hostSite } from './lib/identities.ts';
import { SITE, startTestServer } from './lib/start-test-server.ts';

const run = promisify(execFile);
const guide = join(import.meta.dirname, '../../../docs/guides/identity.md');

async function snippet(language: string): Promise<string> {
  const text = await readFile(guide, 'utf8');
  const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  if (code === undefined) throw new Error(`the guide has no ${language}`);
  return code;
}

const recipes: Record<string, (key: string) => Promise<string>> = {
  Node: async (key) => {
    const code = (await snippet('js')).replace("'deskbell/identity'", JSON.stringify('./src/identity.ts'));
    return output('node', ['--input-type=module', '-e', `${code}\nconsole.log(token);`], key);
  },
  Python: async (key) => output('python3', ['-c', `${await snippet('python')}\nprint(token)`], key),
};

async function output(command: string, given: readonly string[], key: string): Promise<string> {
  const { stdout } = await run(command, given, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DESKBELL_IDENTITY_KEY: key },
  });
  return stdout.trim();
}

describe('the guide on identity', () => {
  it.each(Object.entries(recipes))(
    '[A1] what it says for %s lets in whom it names',
    async (_name, recipe) => {
      const { algorithm, material } = makeKey('HS256');
      const token = await recipe(material);
      // The recipe goes by the real time.
      const clock = new FakeClock(((decodeJwt(token).exp ?? 0) - 3_600) * 1_000);
      await using server = await startTestServer({ clock });
      const host = await hostSite(server);
      await server.store.visitorIdentities.createKey({
        id: 'of-the-guide',
        siteId: SITE,
        algorithm,
        material,
        createdAt: clock.now(),
        lastUsedAt: null,
        retiredAt: null,
      });
      await clock.advanceAsync(2_000);
      await host.visit(token);
      const [contact] = (await server.store.contacts.list({ siteId: SITE }, null, 10)).contacts;
      expect(contact).toMatchObject({ externalId: '4711', name: 'Ada Lovelace', verified: true });
    },
  );
});
