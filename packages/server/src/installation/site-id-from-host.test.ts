import { ids } from '@deskbell/protocol';
import { expect, test } from 'vitest';
import { siteIdFromHost } from './site-id-from-host.ts';

test.each([
  ['localhost', 'localhost'],
  ['Chat.Example.com', 'chat-example-com'],
  ['[::1]', 'site'],
  ['127.0.0.1', '127-0-0-1'],
  [`${'a'.repeat(39)}.example`, 'a'.repeat(39)],
])('%s becomes %s', (host, id) => {
  expect(siteIdFromHost(host)).toBe(id);
  expect(ids.siteId.safeParse(id).success).toBe(true);
});
