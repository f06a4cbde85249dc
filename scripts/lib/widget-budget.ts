import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from './root.ts';
import { withStaticImports } from './static-imports.ts';

export interface BudgetLine {
  readonly name: string;
  /** Bytes with brotli, as they travel. */
  readonly bytes: number;
  /** The most it may have; `null` for what has no limit of its own. */
  readonly limit: number | null;
}

const loaderLimit = 3_000;
/** The goal is 24,000. */
const chatLimit = 30_000;
/** What is loaded when it is used must be there before anybody has waited for it. */
const laterLimit = 11_999;

/**
 * What a page pays for the widget. `chat` is everything that is loaded until a chat is open and connected: the element's
 * module with all it imports at once, and the largest of the languages. Each chunk that waits for a need has one limit.
 */
export function widgetBudget(dist: string = inRoot('packages', 'widget', 'dist')): BudgetLine[] {
  const sizeOf = (file: string): number => readFileSync(join(dist, `${file}.br`)).length;
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { element: string };
  const chunks = globSync('assets/*.js', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
  const first = withStaticImports(manifest.element, dist);
  const isLanguage = (file: string): boolean => /^assets\/[a-z]{2}-/.test(file);
  const languages = chunks.filter(isLanguage);
  const language = Math.max(0, ...languages.map(sizeOf));
  const sum = [...first].reduce((total, file) => total + sizeOf(file), 0);
  return [
    { name: 'loader', bytes: sizeOf('loader.js'), limit: loaderLimit },
    { name: 'chat, in the largest language', bytes: sum + language, limit: chatLimit },
    { name: 'chat, in English', bytes: sum, limit: null },
    ...chunks
      .filter((file) => !first.has(file))
      .map((file) => ({ name: `later: ${basename(file)}`, bytes: sizeOf(file), limit: laterLimit })),
  ];
}
