import { expect, it } from 'vitest';
import { keysOf } from './keys-of.ts';
import { pathOf } from './tree.ts';

it.each([
  'queues.main.teams[0]',
  'agents["ana@shop.example"].skills.billing',
  'rules[2].when',
  'x[0][1].y',
  '',
])('%s is taken apart and put together', (path) => expect(pathOf(keysOf(path))).toBe(path));
