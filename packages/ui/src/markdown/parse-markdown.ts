import type { BlockNode, InlineNode } from './markdown-node.ts';
import { parseInline } from './parse-inline.ts';

/** Quotes inside quotes; what goes deeper is shown as it was typed. */
const deepestQuote = 3;

/** Opens a block of code; nothing but the name of a language may follow, so that no text is lost behind it. */
const fence = /^\s{0,3}```([\w+#.-]{0,20})\s*$/;
const fenceEnd = /^\s{0,3}```\s*$/;
const quoted = /^\s{0,3}>\s?/;
const point = /^\s{0,3}[-*+]\s+(?=\S)/;
const numbered = /^\s{0,3}(\d{1,3})[.)]\s+(?=\S)/;

/**
 * Reads a small Markdown: paragraphs, line breaks, bold, italic, code, lists, quotes, links. There is no way to write
 * markup: what the subset does not know stays text (A4).
 */
export function parseMarkdown(text: string): readonly BlockNode[] {
  return parseLines(text.replaceAll(/\r\n?/g, '\n').split('\n'), 0);
}

function parseLines(lines: readonly string[], depth: number): readonly BlockNode[] {
  const blocks: BlockNode[] = [];
  let at = 0;
  const takeWhile = (accept: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && accept(lines[at] ?? '')) at += 1;
    return lines.slice(start, at);
  };
  const startsBlock = (line: string): boolean =>
    fence.test(line) ||
    point.test(line) ||
    numbered.test(line) ||
    (depth < deepestQuote && quoted.test(line));

  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
    } else if (fence.test(line)) {
      at += 1;
      const language = fence.exec(line)?.[1];
      const text = takeWhile((next) => !fenceEnd.test(next)).join('\n');
      blocks.push({ kind: 'code', ...(language ? { language } : {}), text });
      at += 1;
    } else if (depth < deepestQuote && quoted.test(line)) {
      const inner = takeWhile((next) => quoted.test(next)).map((next) => next.replace(quoted, ''));
      blocks.push({ kind: 'quote', children: parseLines(inner, depth + 1) });
    } else if (point.test(line) || numbered.test(line)) {
      const marker = point.test(line) ? point : numbered;
      const start = marker === numbered ? Number(numbered.exec(line)?.[1]) : null;
      const items: (readonly InlineNode[])[] = [];
      while (marker.test(lines[at] ?? '')) {
        const [first = ''] = lines.slice(at, ++at);
        // Indented lines go on with the item.
        const rest = takeWhile((next) => /^\s{2,}\S/.test(next) && !startsBlock(next)).map((next) =>
          next.trim(),
        );
        items.push(parseInline([first.replace(marker, ''), ...rest].join('\n')));
      }
      blocks.push({ kind: 'list', start, items });
    } else {
      at += 1;
      const rest = takeWhile((next) => next.trim() !== '' && !startsBlock(next));
      blocks.push({ kind: 'paragraph', children: parseInline([line, ...rest].join('\n').trim()) });
    }
  }
  return blocks;
}
