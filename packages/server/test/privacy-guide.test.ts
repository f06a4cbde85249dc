import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteConfiguration, type PrivacyJobAnswer, type SiteConfigurationInput } from '@deskbell/protocol';
import { connect } from '@deskbell/sdk/visitor';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../src/config/load-config.ts';
import { createServer } from '../src/index.ts';
import { ApiKeys } from '../src/rest/keys/api-keys.ts';
import { randomIds } from '../src/system/random-ids.ts';
import { systemClock } from '../src/system/system-clock.ts';

const ORIGIN = 'http://shop.localhost';
const BROWSER = 'Archaeopteryx/5.0';
const guide = await readFile(join(import.meta.dirname, '../../../docs/guides/privacy.md'), 'utf8');
const examples = (language: string): string[] =>
  Array.from(guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms')), ([, text = '']) => text);

type Finish = (kind: 'export' | 'erase', siteId: string, contactId: string) => Promise<PrivacyJobAnswer>;

describe('docs/guides/privacy.md', { timeout: 60_000 }, () => {
  it('has settings that can be put in force as they stand', () => {
    for (const text of examples('yaml')) {
      const given = parse(text) as SiteConfigurationInput;
      expect(siteConfiguration.parse(given).privacy).toMatchObject(given.privacy ?? {});
    }
  });

  it('[A7] keeps neither address nor browser of anybody, and its program exports and erases', async () => {
    await using directory = await temporaryDirectory();
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const config = loadConfig({
      environment: {
        DESKBELL_PORT: '0',
        DESKBELL_DATA_DIR: directory.path,
        DESKBELL_DEMO_URL: ORIGIN,
        DESKBELL_TRUSTED_PROXIES: '1',
      },
    });
    const server = createServer(config, { log });
    const { store, url } = await server.start();
    const folder = join(import.meta.dirname, '..', '.cache', 'privacy-guide');
    try {
      const headers = { 'user-agent': BROWSER, 'x-forwarded-for': '203.0.113.77' };
      for (const path of ['/healthz', '/widget/demo.js', '/v1/session', '/nowhere'])
        await (await fetch(url + path, { headers })).text();
      const visitor = connect({ url, siteId: 'demo', origin: ORIGIN });
      const chat = visitor.conversations.current.value;
      await chat.messages.send('Hello');
      await visitor.close();
      const contactId = (await store.conversations.find(chat.id ?? ''))?.conversation.contactId ?? '';

      const keys = new ApiKeys({ store: store.apiKeys, clock: systemClock, ids: randomIds, log });
      const { secret } = await keys.create({
        siteId: 'demo',
        name: 'DPO',
        scopes: ['privacy:write'],
        expiresAt: null,
        createdBy: 'test',
      });
      await mkdir(folder, { recursive: true });
      const program = join(folder, 'finish.ts');
      await writeFile(program, examples('ts')[0] ?? '');
      process.env['DESKBELL_URL'] = url;
      process.env['DESKBELL_KEY'] = secret;
      const { finish } = (await import(/* @vite-ignore */ pathToFileURL(program).href)) as { finish: Finish };
      // An API's callers leave no address either.
      expect(await finish('export', 'demo', contactId)).toMatchObject({ state: 'done' });
      expect(await finish('erase', 'demo', contactId)).toMatchObject({
        state: 'done',
        proof: { conversations: 1 },
      });
      await server.stop();
      const bytes = await readFile(directory.file('deskbell.sqlite'), 'latin1');
      // Where the server itself listens is no secret.
      const logged = lines.filter((line) => !line.includes('"msg":"listening"')).join('');
      for (const text of [bytes, logged]) {
        for (const word of [BROWSER, '203.0.113.77', '127.0.0.1', 'undici'])
          expect(text.replaceAll(url, '').includes(word), word).toBe(false);
      }
    } finally {
      delete process.env['DESKBELL_URL'];
      delete process.env['DESKBELL_KEY'];
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
