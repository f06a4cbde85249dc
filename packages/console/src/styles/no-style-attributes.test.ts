import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = join(import.meta.dirname, '..');

it('no template has a style attribute: the console refuses them under its own policy', () => {
  const files = globSync('**/*.ts', { cwd: sources }).filter((file) => !file.endsWith('test.ts'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /\sstyle="/.test(readFileSync(join(sources, file), 'utf8')))).toEqual([]);
});
