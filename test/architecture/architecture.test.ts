import { expect, it } from 'vitest';
import { readPackageExports, readSources } from './read-sources.ts';
import { fileSize } from './rules/file-size.ts';
import { noCycles } from './rules/no-cycles.ts';
import { noDeepImports } from './rules/no-deep-imports.ts';
import { packageEdges } from './rules/package-edges.ts';
import { timeAndChance } from './rules/time-and-chance.ts';
import type { Rule } from './workspace.ts';

const modules = readSources();
const packages = readPackageExports();

const rules: [string, Rule][] = [
  ['packages import only what their layer allows', packageEdges],
  ['packages are entered through their exports only', noDeepImports],
  ['no file imports itself in a circle', noCycles],
  ['core and sdk are given time and chance', timeAndChance],
  ['files are small enough to read at once', fileSize],
];

it.each(rules)('%s', (_, rule) => {
  const violations = rule(modules, packages).map(
    ({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`} ${message}`,
  );
  expect(violations.join('\n')).toBe('');
});

it('reads the whole workspace', () => {
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@deskbell/core', 'deskbell']));
  for (const { folder } of packages) expect(modules.some(({ path }) => path.startsWith(folder))).toBe(true);
});
