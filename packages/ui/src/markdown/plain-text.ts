import type { BlockNode, InlineNode } from './markdown-node.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The words of a text without its Markdown: for previews, and to be read aloud. */
export function plainText(text: string): string {
  return parseMarkdown(text).map(blockText).join('\n');
}

function blockText(block: BlockNode): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.children);
    case 'code':
      return block.text;
    case 'quote':
      return block.children.map(blockText).join('\n');
    case 'list':
      return block.items.map(inlineText).join('\n');
  }
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string' ? node : node.kind === 'code' ? node.text : inlineText(node.children),
    )
    .join('');
}
