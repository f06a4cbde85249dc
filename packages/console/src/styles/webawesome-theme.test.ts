import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { webawesomeTheme } from './webawesome-theme.ts';

const require = createRequire(import.meta.url);
const elements = readFileSync(join(import.meta.dirname, '..', 'elements.ts'), 'utf8');
const components = [...elements.matchAll(/'(@awesome\.me\/webawesome\/[^']+)'/g)].map(
  ([, path]) => path ?? '',
);

/** Properties that components set for themselves, or that they only offer. */
const optional = /^--wa-(form-control-required-content-offset|font-size-(2xs|3xs))$/;

function filesOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import) "(\.[^"]+)"/g))
    filesOf(join(dirname(file), path ?? ''), found);
  return found;
}

it('says every custom property that the components in use read', () => {
  expect(components.length).toBeGreaterThan(5);
  const files = new Set(components.flatMap((path) => [...filesOf(require.resolve(path))]));
  const read = new Set(
    [...files].flatMap(
      (file) => readFileSync(file, 'utf8').match(/(?<=var\()--wa-[a-z0-9-]+(?=[,)])/g) ?? [],
    ),
  );
  const set = new Set(webawesomeTheme.cssText.match(/--wa-[a-z0-9-]+(?=:)/g));
  expect([...read].filter((name) => !set.has(name) && !optional.test(name)).sort()).toEqual([]);
});

it('loads no icon and no style from elsewhere', () => {
  expect(elements).not.toMatch(/https?:|webawesome\.loader|styles\/themes/);
});
