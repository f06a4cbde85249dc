import { type TemplateResult, html } from 'lit';
import type { BlockNode, InlineNode } from './markdown-node.ts';
import { parseMarkdown } from './parse-markdown.ts';

type Rendered = string | TemplateResult | readonly Rendered[];

/**
 * Shows a person's text through the safe subset of Markdown. Text goes into templates as text, and addresses were checked by
 * the parser, so nothing anybody writes can become markup (A4). Style it where it is put, with `markdownStyles`.
 */
export function renderMarkdown(text: string): Rendered {
  const blocks = parseMarkdown(text);
  const [only] = blocks;
  // Most messages are one paragraph: they need no element of their own.
  if (blocks.length === 1 && only?.kind === 'paragraph') return only.children.map(renderInline);
  return blocks.map(renderBlock);
}

function renderBlock(block: BlockNode): TemplateResult {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.children.map(renderInline)}</p>`;
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote>${block.children.map(renderBlock)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
      return block.start === null
        ? html`<ul>
            ${items}
          </ul>`
        : html`<ol start=${block.start}>
            ${items}
          </ol>`;
    }
  }
}

function renderInline(node: InlineNode): Rendered {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'strong':
      return html`<strong>${node.children.map(renderInline)}</strong>`;
    case 'emphasis':
      return html`<em>${node.children.map(renderInline)}</em>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href=${node.href} target="_blank" rel="noopener noreferrer nofollow"
        >${node.children.map(renderInline)}</a
      >`;
  }
}
