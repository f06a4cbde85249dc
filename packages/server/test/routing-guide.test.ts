import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkConfiguration } from '@deskbell/core';
import { expect, test } from 'vitest';
import { parseSiteFile } from '../src/cli/config/read-site-file.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/routing.md'), 'utf8');
const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);
const agentEmails = new Set(['ana@shop.example', 'ben@shop.example', 'eva@shop.example']);

test('the guide has examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('an example of the guide can be put in force as it stands:\n%s', (text) => {
  const { configuration, describe } = parseSiteFile(text, 'routing.md');
  expect(describe(checkConfiguration(configuration, { agentEmails }))).toEqual([]);
});
