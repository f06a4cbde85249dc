import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newWebhookSecret, signatureOf } from '../src/webhooks/signature.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/webhooks.md'), 'utf8');

it('the receiver in docs/guides/webhooks.md takes a call that is signed, and no other', async () => {
  const [, snippet = ''] = /### Node\n+```js\n(.*?)```/s.exec(guide) ?? [];
  expect(snippet).toContain('.listen(3000);');
  const anyPort = '.listen(0, function () { console.log(this.address().port); });';
  const secret = newWebhookSecret();
  const code = snippet.replace('.listen(3000);', anyPort);
  // The package imports itself by its name, as those who install it do.
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const [port] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const body = '{"type":"ping","data":{}}';
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = {
      'webhook-id': 'event-1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id: 'event-1', timestamp, body }, secret),
    };
    const post = async (text: string) => {
      const url = `http://127.0.0.1:${port.trim()}/`;
      return (await fetch(url, { method: 'POST', headers, body: text })).status;
    };
    expect(await post(body)).toBe(204);
    expect(await post(`${body} `)).toBe(401);
  } finally {
    child.kill();
    await ended;
  }
});
