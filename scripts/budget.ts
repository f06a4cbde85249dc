import { buildBrowserParts } from './lib/browser-parts.ts';
import { consoleBudget } from './lib/console-budget.ts';
import { type BudgetLine, widgetBudget } from './lib/widget-budget.ts';

await buildBrowserParts();
print('What a page pays for the chat, in bytes (brotli):', widgetBudget());
print('What an agent loads, in bytes of scripts (brotli):', consoleBudget());

function print(title: string, lines: readonly BudgetLine[]): void {
  const width = Math.max(...lines.map(({ name }) => name.length));
  console.log(title);
  for (const { name, bytes, limit } of lines) {
    const verdict = limit === null ? '' : `of ${limit}${bytes > limit ? '  TOO MUCH' : ''}`;
    console.log(`  ${name.padEnd(width)}  ${String(bytes).padStart(6)}  ${verdict}`);
  }
  if (lines.some(({ bytes, limit }) => limit !== null && bytes > limit)) process.exitCode = 1;
}
