import { expect, it } from 'vitest';
import { compile } from './compile.ts';

// After a change of a query or a new migration: `pnpm exec vitest run packages/store/src/sqlite/compile.test.ts -u`.
it('compiled.json is what the queries and migrations compile to', async () => {
  await expect(`${JSON.stringify(compile(), null, 2)}\n`).toMatchFileSnapshot('./compiled.json');
});
