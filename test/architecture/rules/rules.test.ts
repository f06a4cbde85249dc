import { describe, expect, it } from 'vitest';
import { moduleFacts } from '../module-facts.ts';
import type { PackageExports, Rule } from '../workspace.ts';
import { fileSize } from './file-size.ts';
import { noCycles } from './no-cycles.ts';
import { noDeepImports } from './no-deep-imports.ts';
import { packageEdges } from './package-edges.ts';
import { timeAndChance } from './time-and-chance.ts';

const scoped = (folder: string, ...entries: string[]): PackageExports => ({
  name: folder === 'server' ? 'deskbell' : `@deskbell/${folder}`,
  folder: `packages/${folder}`,
  exports: {
    '.': './src/index.ts',
    ...Object.fromEntries(entries.map((name) => [`./${name}`, `./src/${name}.ts`])),
  },
});
const packages = [
  scoped('protocol', 'plain'),
  scoped('sdk', 'visitor', 'agent'),
  ...['core', 'store', 'server', 'ui', 'widget', 'console', 'testkit'].map((folder) => scoped(folder)),
];

/** What a rule says about files given as path and source. */
function complaints(rule: Rule, files: Record<string, string>): string[] {
  const modules = Object.entries(files).map(([path, source]) => moduleFacts(path, source));
  return rule(modules, packages).map(({ message }) => message);
}

const edge = (path: string, source: string): string[] =>
  complaints(packageEdges, { [`packages/${path}`]: source });

describe('packageEdges', () => {
  it.each([
    ['core/src/a.ts', `import '@deskbell/store';`, 'as a port in core'],
    ['core/src/a.ts', `import { randomUUID } from 'node:crypto';`, 'must run without Node'],
    ['core/src/a.ts', `import { readFile } from 'fs';`, 'must run without Node'],
    ['core/src/a.ts', `import pino from 'pino';`, 'no dependencies besides protocol'],
    ['core/src/a.ts', `import { Temporal } from 'temporal-polyfill';`, 'no dependencies besides protocol'],
    ['protocol/src/a.ts', `export * from '@deskbell/core';`, 'must not import @deskbell/core'],
    ['store/src/a.ts', `import { x } from 'deskbell';`, 'must not import deskbell'],
    ['server/src/http/a.ts', `import { open } from '@deskbell/store';`, 'outside compose.ts'],
    ['server/src/a.ts', `import { build } from '@deskbell/testkit';`, 'must not import @deskbell/testkit'],
    ['sdk/src/a.ts', `import { entry } from '@deskbell/protocol';`, '@deskbell/protocol/plain'],
    ['sdk/src/a.ts', `import { type Entry } from '@deskbell/protocol';`, 'with "import type"'],
    ['sdk/src/a.ts', `import type { Desk } from '@deskbell/core';`, 'must not import @deskbell/core'],
    ['sdk/src/a.ts', `const { z } = await import('zod'); export { z };`, 'imports zod'],
    ['ui/src/a.ts', `import { limits } from '@deskbell/protocol/plain';`, 'import values from @deskbell/sdk'],
    ['widget/src/a.ts', `import { connect } from '@deskbell/sdk/agent';`, '@deskbell/sdk/visitor'],
    ['widget/src/a.ts', `let app: import('@deskbell/console').App;`, 'belongs in @deskbell/ui'],
    ['widget/src/a.ts', `export type App = typeof import('@deskbell/console');`, 'belongs in @deskbell/ui'],
    ['console/src/a.ts', `export { Chat } from '@deskbell/widget';`, 'belongs in @deskbell/ui'],
    ['attic/src/a.ts', ``, 'has no place in the layers'],
  ])('refuses in %s: %s', (path, source, words) => {
    expect(edge(path, source)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['core/src/a.ts', `import { limits } from '@deskbell/protocol'; import { b } from './b.ts';`],
    ['core/src/hours/temporal.ts', `export { Temporal } from 'temporal-polyfill';`],
    ['server/src/compose.ts', `import { open } from '@deskbell/store';`],
    ['server/src/a.ts', `import { createServer } from 'node:http'; import express from 'express';`],
    ['sdk/src/a.ts', `import { limits } from '@deskbell/protocol/plain';`],
    ['sdk/src/a.ts', `import type { Entry } from '@deskbell/protocol';`],
    [
      'ui/src/a.ts',
      `import { connect } from '@deskbell/sdk'; import type { Entry } from '@deskbell/protocol';`,
    ],
    ['widget/src/a.ts', `import { connect } from '@deskbell/sdk/visitor'; import { html } from 'lit';`],
    ['core/src/a.test.ts', `import { FakeClock } from '@deskbell/testkit'; import 'node:fs';`],
  ])('allows in %s: %s', (path, source) => {
    expect(edge(path, source)).toEqual([]);
  });
});

describe('noDeepImports', () => {
  it.each([
    [`import { x } from '@deskbell/core/src/x.ts';`, 'import from @deskbell/core'],
    [
      `import { x } from '@deskbell/sdk/outbox';`,
      '@deskbell/sdk or @deskbell/sdk/visitor or @deskbell/sdk/agent',
    ],
    [`import { x } from '../../core/src/x.ts';`, 'by a relative path'],
  ])('refuses %s', (source, words) => {
    const found = complaints(noDeepImports, { 'packages/store/src/a.ts': source });
    expect(found).toEqual([expect.stringContaining(words)]);
  });

  it('allows the entries of a package and neighbours in its own', () => {
    const source = `import '@deskbell/sdk/visitor'; import '../b.ts'; import 'zod/mini';`;
    expect(complaints(noDeepImports, { 'packages/store/src/deep/a.ts': source })).toEqual([]);
  });
});

describe('noCycles', () => {
  it('finds a circle of files, type imports included', () => {
    const found = complaints(noCycles, {
      'packages/core/src/a.ts': `import { b } from './deep/b.ts'; export const a = b;`,
      'packages/core/src/deep/b.ts': `import type { A } from '../c.ts'; export const b = 1;`,
      'packages/core/src/c.ts': `export * from './a.ts';`,
    });
    expect(found).toEqual([
      expect.stringContaining('a.ts → packages/core/src/deep/b.ts → packages/core/src/c.ts'),
    ]);
  });

  it('finds a circle between packages', () => {
    const found = complaints(noCycles, {
      'packages/core/src/index.ts': `import '@deskbell/protocol/plain';`,
      'packages/protocol/src/plain.ts': `import '@deskbell/core';`,
    });
    expect(found).toHaveLength(1);
  });

  it('does not mind two ways to one file', () => {
    const found = complaints(noCycles, {
      'packages/core/src/a.ts': `import './b.ts'; import './c.ts';`,
      'packages/core/src/b.ts': `import './c.ts';`,
      'packages/core/src/c.ts': `export const c = 1;`,
    });
    expect(found).toEqual([]);
  });
});

describe('timeAndChance', () => {
  const inCore = (source: string): string[] =>
    complaints(timeAndChance, { 'packages/core/src/a.ts': source });

  it.each([
    ['Date.now();', 'Date.now'],
    [`globalThis.Date['now']();`, 'Date.now'],
    ['const at = new Date();', 'new Date()'],
    ['Math.random();', 'Math.random'],
    ['crypto.randomUUID();', 'crypto.randomUUID'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
    ['const later = globalThis.setInterval;', 'setInterval'],
    ['const again = setTimeout;', 'setTimeout'],
    ['const { setTimeout: later } = globalThis;', 'globalThis'],
    ['AbortSignal.timeout(1);', 'AbortSignal.timeout'],
    [`console.log('x');`, 'core says nothing'],
    [`process.env.HOME;`, 'take a parameter'],
    [`import { nanoid } from 'nanoid';`, 'nanoid'],
  ])('refuses in core: %s', (source, words) => {
    expect(inCore(source)).toEqual([expect.stringContaining(words)]);
  });

  it('allows dates that are made of something, and ports named like the platform', () => {
    const source = `
      interface Clock { setTimeout(run: () => void, ms: number): void }
      type Timer = ReturnType<typeof setTimeout>;
      export const at = (clock: Clock, ms: number): Date => { clock.setTimeout(() => {}, 1); return new Date(ms); };`;
    expect(inCore(source)).toEqual([]);
  });

  it('holds in the sdk, but not in its platform folder nor in tests', () => {
    const source = 'setTimeout(() => {}, Math.random());';
    expect(complaints(timeAndChance, { 'packages/sdk/src/a.ts': source })).toHaveLength(2);
    expect(complaints(timeAndChance, { 'packages/sdk/src/platform/a.ts': source })).toEqual([]);
    expect(complaints(timeAndChance, { 'packages/core/src/a.test.ts': source })).toEqual([]);
  });
});

describe('fileSize', () => {
  const ofLines = (lines: number): string => '// line\n'.repeat(lines);
  const small = Object.fromEntries(
    Array.from({ length: 19 }, (_, n) => [`packages/core/src/${n}.ts`, ofLines(50)]),
  );

  it('refuses a file over the limit', () => {
    expect(complaints(fileSize, { ...small, 'packages/core/src/a.ts': ofLines(401) })).toHaveLength(1);
    expect(complaints(fileSize, { ...small, 'packages/core/src/a.ts': ofLines(400) })).toEqual([]);
  });

  it('allows one long file in ten, and lists all of them when there are more', () => {
    const long = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`packages/core/src/${name}.ts`, ofLines(221)]),
    );
    expect(complaints(fileSize, { ...small, ...long })).toHaveLength(3);
    expect(complaints(fileSize, { ...small, 'packages/core/src/a.ts': ofLines(221) })).toEqual([]);
  });

  it('does not count the texts of a language', () => {
    expect(complaints(fileSize, { 'packages/widget/src/locales/pl.ts': ofLines(900) })).toEqual([]);
  });
});
