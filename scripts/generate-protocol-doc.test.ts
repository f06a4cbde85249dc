import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { protocolDoc, renderProtocolDoc } from './lib/protocol-doc/render-protocol.ts';
import { sourceComments } from './lib/protocol-doc/source-comments.ts';

it('docs/PROTOCOL.md says what the schemas say (if not: pnpm run docs)', async () => {
  expect(readFileSync(protocolDoc, 'utf8')).toBe(await renderProtocolDoc());
});

it('describes every command, fact, call and limit', async () => {
  const text = await renderProtocolDoc();
  const silent = [...text.matchAll(/^### `(.+)`\n\n(?=_|\|)/gm)].map(([, name]) => name);
  expect(silent).toEqual([]);
  expect(text).not.toMatch(/\| anything\b/);
});

it('reads comments by the path of what they stand before', () => {
  const source = `
    /** A page. */
    export const page = <T>(item: T) => object({
      /** Where. */
      url: text,
    });
    export const own = page(entry);
    export const commands = define({
      /**
       * Adds
       * a message.
       */
      'message:post': { input: object({ /** Which. */ id }) },
      // Not for readers.
      other: {},
    } as const);`;
  expect(Object.fromEntries(sourceComments('x.ts', source))).toEqual({
    page: 'A page.',
    'page.url': 'Where.',
    own: 'A page.',
    'own.url': 'Where.',
    'commands.message:post': 'Adds a message.',
    'commands.message:post.input.id': 'Which.',
  });
});
