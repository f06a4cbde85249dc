import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeElement } from '../build/describe-element.ts';

const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, '../../docs/guides/widget.md'), 'utf8');
const api = readFileSync(join(root, 'src/loader/deskbell-api.ts'), 'utf8');

it('the guide has every call', () => {
  const calls = [...api.matchAll(/^ {2}(\w+)(?:<.*)?\(/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'push');
  expect(calls).toContain('setAttributes');
  expect(calls.filter((name) => !new RegExp(`^\\| .*\`${name}\\(`, 'm').test(guide))).toEqual([]);
});

it('the guide has everything of the element', () => {
  const { attributes = [], cssParts = [], cssProperties = [], events = [] } = describeElement().element;
  const all = [...attributes, ...cssParts, ...cssProperties].map(({ name }) => `\`${name}\``);
  all.push(...events.map(({ name }) => `| \`${name.replace('deskbell-', '')}\``));
  expect(all.filter((name) => !guide.includes(name))).toEqual([]);
});
