import { buildBrowserParts } from './lib/browser-parts.ts';
import { widgetBudget } from './lib/widget-budget.ts';

await buildBrowserParts();
const lines = widgetBudget();
const width = Math.max(...lines.map(({ name }) => name.length));
console.log('What a page pays for the chat, in bytes (brotli):');
for (const { name, bytes, limit } of lines) {
  const verdict = limit === null ? '' : `of ${limit}${bytes > limit ? '  TOO MUCH' : ''}`;
  console.log(`  ${name.padEnd(width)}  ${String(bytes).padStart(6)}  ${verdict}`);
}
if (lines.some(({ bytes, limit }) => limit !== null && bytes > limit)) process.exitCode = 1;
