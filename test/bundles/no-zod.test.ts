import { join } from 'node:path';
import { type Rollup, build } from 'vite';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Every module that a browser would load for an entry, by path. */
async function modulesOf(entry: string): Promise<string[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RolldownOutput[];
  return outputs.flatMap(({ output }) =>
    output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : [])),
  );
}

it.each([
  'packages/sdk/src/visitor.ts',
  'packages/sdk/src/agent.ts',
  'packages/sdk/src/bot.ts',
  'packages/sdk/src/visitor-articles.ts',
  'packages/sdk/src/visitor-settings.ts',
  'packages/sdk/src/agent-articles.ts',
  'packages/widget/src/loader/loader.ts',
  'packages/widget/src/index.ts',
  'packages/console/src/main.ts',
])('no zod and no schema reaches a browser through %s', async (entry) => {
  const modules = await modulesOf(join(root, entry));
  expect(modules.some((path) => path.endsWith(entry))).toBe(true);
  expect(modules.filter((path) => /[/\\]zod[/\\@]/.test(path))).toEqual([]);
  expect(modules.filter((path) => /packages\/(core|store|server)\//.test(path))).toEqual([]);
});

it('would notice zod', async () => {
  const modules = await modulesOf(join(root, 'packages/protocol/src/index.ts'));
  expect(modules.some((path) => /[/\\]zod[/\\@]/.test(path))).toBe(true);
});
