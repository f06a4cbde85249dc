import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from './root.ts';
import { withStaticImports } from './static-imports.ts';
import type { BudgetLine } from './widget-budget.ts';

const firstLimit = 250_000;
/** What comes by itself with the first conversation, without anybody's asking. */
const WITH_CONVERSATION = ['timeline-content', 'define-composing', 'define-person'];

/**
 * What an agent's first visit costs, in scripts: everything until the inbox is there, in the largest of the languages, and the same with a
 * conversation open. It has one limit, which is held with the conversation.
 */
export function consoleBudget(dist: string = inRoot('packages', 'console', 'dist')): BudgetLine[] {
  const chunks = globSync('assets/*.js', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, entry] = /<script type="module"[^>]* src="\/console\/([^"]+)"/.exec(page) ?? [];
  if (entry === undefined) throw new Error('unable to weigh the console: its page names no script');
  const first = withStaticImports(entry, dist);
  const open = new Set(first);
  for (const name of WITH_CONVERSATION) {
    const found = chunks.filter((file) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file));
    if (found.length !== 1) throw new Error(`unable to weigh the console: ${name} is in no file of its own`);
    withStaticImports(found[0] ?? '', dist, open);
  }
  const sizeOf = (file: string): number => readFileSync(join(dist, `${file}.br`)).length;
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((total, file) => total + sizeOf(file), 0);
  const language = Math.max(0, ...languages(chunks).map(sum));
  return [
    { name: 'console, until the inbox is there', bytes: sum(first) + language, limit: null },
    { name: 'console, with a conversation open', bytes: sum(open) + language, limit: firstLimit },
  ];
}

/** The files of each language: those of the console, of the shared elements and of the library come each in one. */
function languages(chunks: readonly string[]): readonly (readonly string[])[] {
  const byName = Map.groupBy(
    chunks.filter((file) => /^assets\/[a-z]{2}-[\w-]{8}\.js$/.test(file)),
    (file) => basename(file).slice(0, 2),
  );
  return [...byName.values()];
}
