import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURES } from './figures.ts';

const document = readFileSync(new URL('../../../../docs/METRICS.md', import.meta.url), 'utf8');

/** What docs/METRICS.md says of each metric, by its names: made from the definitions that count. */
const defined = new Map(
  document
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      const what = /^\| What\s+\| (.*?)\s*\|$/m.exec(section)?.[1]?.replaceAll('`', '');
      return [...heading.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, what] as const);
    }),
);

describe('what a figure means', () => {
  it.each(Object.entries(FIGURES))(
    '%s is said on the screen in the words of the document',
    (name, { definition }) => {
      expect(definition()).toBe(defined.get(name));
    },
  );
});
