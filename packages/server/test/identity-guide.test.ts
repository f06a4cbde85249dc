import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
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

/** Go wants its code in a file, and what is called beside what calls it. */
async function runGo(key: string): Promise<string> {
  await using directory = await temporaryDirectory();
  const code = (await snippet('go'))
    .replace('package identity', 'package main')
    .replace('"time"', '"fmt"\n\t"os"\n\t"time"');
  const main = `func main() {
\ttoken, _ := SignVisitor(os.Getenv("DESKBELL_IDENTITY_KEY"), "shop", "4711", map[string]any{"name": "Ada Lovelace"})
\tfmt.Println(token)
}`;
  await writeFile(directory.file('main.go'), `${code}\n${main}\n`);
  return await output('go', ['run', directory.file('main.go')], key);
}

/** Each is run where its language is installed. Node and Python are everywhere that the tests are. */
const recipes: Record<string, { readonly command: string; readonly run: (key: string) => Promise<string> }> =
  {
    PHP: {
      command: 'php',
      run: async (key) => output('php', ['-r', `${await snippet('php')}\necho $token;`], key),
    },
    Ruby: {
      command: 'ruby',
      run: async (key) => output('ruby', ['-e', `${await snippet('ruby')}\nputs token`], key),
    },
    Go: { command: 'go', run: runGo },
    Node: {
      command: 'node',
      run: async (key) => {
        const code = (await snippet('js')).replace(
          "'deskbell/identity'",
          JSON.stringify('./src/identity.ts'),
        );
        return output('node', ['--input-type=module', '-e', `${code}\nconsole.log(token);`], key);
      },
    },
    Python: {
      command: 'python3',
      run: async (key) => output('python3', ['-c', `${await snippet('python')}\nprint(token)`], key),
    },
  };

function isInstalled(command: string): boolean {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return (
    command === 'node' || command === 'python3' || folders.some((folder) => existsSync(join(folder, command)))
  );
}

async function output(command: string, given: readonly string[], key: string): Promise<string> {
  const { stdout } = await run(command, given, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DESKBELL_IDENTITY_KEY: key },
  });
  return stdout.trim();
}

describe('the guide on identity', () => {
  it.each(Object.entries(recipes).filter(([, { command }]) => isInstalled(command)))(
    '[A1] what it says for %s lets in whom it names',
    { timeout: 60_000 },
    async (_name, recipe) => {
      const { algorithm, material } = makeKey('HS256');
      const token = await recipe.run(material);
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
