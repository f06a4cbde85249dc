import { expect, it } from 'vitest';
import { compile } from './compile.ts';

// After a change of a query or a new migration: `pnpm exec vitest run packages/store -t 'compile to' -u`.
it('compiled-postgres.json is what the queries and migrations compile to', async () => {
  await expect(`${JSON.stringify(compile(), null, 2)}\n`).toMatchFileSnapshot('./compiled-postgres.json');
});
