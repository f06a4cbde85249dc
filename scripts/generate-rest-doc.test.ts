import { readFileSync } from 'node:fs';
import { restRoutes } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { renderRestDoc, restDoc } from './lib/rest-doc/render-rest.ts';

it('docs/REST.md says what the tables of routes say (if not: pnpm run docs)', async () => {
  expect(readFileSync(restDoc, 'utf8')).toBe(await renderRestDoc());
});

it('describes every call and who may make it', async () => {
  const text = await renderRestDoc();
  expect(Object.keys(restRoutes).filter((name) => !text.includes(`### \`${name}\``))).toEqual([]);
  expect(text).not.toMatch(/For \.|undefined/);
});
