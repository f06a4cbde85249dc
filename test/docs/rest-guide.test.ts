import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { admin, fillCannedReply, type AdminClient } from '@deskbell/sdk/admin';
import { connect as connectVisitor } from '@deskbell/sdk/visitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { UNLIMITED } from '../lib/unlimited.ts';

const ORIGIN = 'http://shop.localhost';
const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guides', 'rest-api.md'), 'utf8');
const snippets = [...guide.matchAll(/^```(js|sh)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}));

let server: DeskbellProcess;
let signedIn: AdminClient;
let agentId: string;

beforeAll(async () => {
  server = await DeskbellProcess.create({
    config: { limits: UNLIMITED },
    env: { DESKBELL_DEMO_URL: ORIGIN },
  });
  await server.start();
  signedIn = admin({ url: server.url, key: await signInToken(server) });
  agentId = (await signedIn.call('GET /v1/session', {})).me.id;
  const visitor = connectVisitor({ url: server.url, siteId: 'demo', origin: ORIGIN });
  await visitor.conversations.current.value.messages.send('Where is my order?');
  await visitor.close();
});
afterAll(() => server[Symbol.asyncDispose]());

it('every example of the REST guide works as written, one after the other', async () => {
  const { secret } = await signedIn.call(
    'POST /v1/sites/:siteId/keys',
    { siteId: 'demo' },
    { name: 'Guide', scopes: ['contacts:write', 'conversations:write', 'reports:read'] },
  );
  const env = { ...process.env, DESKBELL_URL: server.url, DESKBELL_KEY: secret };
  const lines: string[] = [];
  for (const { code } of snippets.filter(({ language }) => language === 'sh')) {
    const { stdout } = await promisify(execFile)('sh', ['-ec', code], { env });
    expect(JSON.parse(stdout)).toMatchObject({ items: [{ status: 'queued' }], next: null });
  }
  const given = {
    admin,
    agentId,
    console: { log: (...words: unknown[]) => lines.push(words.map(String).join(' ')) },
    fillCannedReply,
    process: { env },
    signedIn,
  };
  // As one program: each example goes on where the one before it ended. What is imported is given.
  const program = snippets
    .filter(({ language }) => language === 'js')
    .map(({ code }) => code.replaceAll(/^import .*$/gm, ''))
    .join('\n');
  const AsyncFunction = (async () => undefined).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction(...Object.keys(given), program)(...Object.values(given));
  // How often depends on how long it takes.
  expect(lines).toContain('counted 0 of 0');
  const told = lines.filter((line) => !line.startsWith('counted'));
  expect(told).toEqual([
    expect.stringMatching(/^CRM ….{4}, last used never,Guide ….{4}, last used \d+$/),
    'somebody Where is my order?',
    '1',
    '1 null',
    expect.stringMatching(/^1 /),
    ...told.slice(5, -3),
    'true',
    'Hello there, this is Ada.',
    'invalid name',
  ]);
});
