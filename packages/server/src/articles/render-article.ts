import type { Token, Tokens } from 'marked';
import { escapeHtml } from '../http/docs/escape-html.ts';

/** How deep quotes and lists may stand in each other; what is deeper is shown as text. */
const DEEPEST = 8;

/** Where links to other articles lead, by slug: `return-goods` or `return-goods.md`. */
export type ArticleLink = (slug: string, anchor: string) => string;

/**
 * Markdown as safe HTML (A4): made piece by piece from what the Markdown says, so that there is no markup but ours. Raw HTML is shown as
 * the text it is; links and images go to `http` and `https`, links also to mail addresses, other articles and headings.
 */
export async function renderArticle(markdown: string, link: ArticleLink): Promise<string> {
  // Loaded for the first reader: most servers never have one.
  const { Lexer } = await import('marked');
  return new ArticleRenderer(link).blocks(new Lexer({ gfm: true }).lex(markdown), 0);
}

class ArticleRenderer {
  readonly #link: ArticleLink;
  readonly #anchors = new Set<string>();

  constructor(link: ArticleLink) {
    this.#link = link;
  }

  blocks(tokens: readonly Token[], depth: number): string {
    return tokens.map((token) => this.#block(token, depth)).join('');
  }

  #block(token: Token, depth: number): string {
    if (depth > DEEPEST) return `<p>${escapeHtml(token.raw)}</p>`;
    switch (token.type) {
      case 'space':
      case 'def':
        return '';
      case 'hr':
        return '<hr>';
      case 'heading':
        return this.#heading(token as Tokens.Heading);
      case 'paragraph':
        return `<p>${this.#inlines(token)}</p>`;
      case 'code': {
        const { text, lang = '' } = token as Tokens.Code;
        const language = /^[\w+-]{1,30}$/.test(lang) ? ` class="language-${lang}"` : '';
        return `<pre tabindex="0"><code${language}>${escapeHtml(text)}</code></pre>`;
      }
      case 'blockquote':
        return `<blockquote>${this.blocks((token as Tokens.Blockquote).tokens, depth + 1)}</blockquote>`;
      case 'list':
        return this.#list(token as Tokens.List, depth);
      case 'table':
        return this.#table(token as Tokens.Table);
      case 'text':
        return this.#inlines(token);
      case 'checkbox':
        return '';
      default:
        return `<p>${escapeHtml(token.raw.trim())}</p>`;
    }
  }

  /** The title of the page is the first heading; those of the text stand below it. */
  #heading(token: Tokens.Heading): string {
    const level = Math.min(6, Math.max(2, token.depth));
    const name =
      token.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'section';
    let anchor = name;
    for (let count = 2; this.#anchors.has(anchor); count += 1) anchor = `${name}-${count}`;
    this.#anchors.add(anchor);
    return `<h${level} id="${escapeHtml(anchor)}">${this.#inlines(token)}</h${level}>`;
  }

  #list({ ordered, start, items }: Tokens.List, depth: number): string {
    const lines = items.map(({ tokens, task, checked }) => {
      const box = task ? (checked ? '☑ ' : '☐ ') : '';
      return `<li>${box}${this.blocks(tokens, depth + 1)}</li>`;
    });
    if (!ordered) return `<ul>${lines.join('')}</ul>`;
    const first = typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
    return `<ol${first}>${lines.join('')}</ol>`;
  }

  #table({ header, rows }: Tokens.Table): string {
    const cell = (name: 'td' | 'th', { tokens, align }: Tokens.TableCell): string => {
      const side = align === 'right' ? ' class="end"' : align === 'center' ? ' class="center"' : '';
      return `<${name}${side}>${this.#pieces(tokens)}</${name}>`;
    };
    const head = header.map((one) => cell('th', one)).join('');
    const body = rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`).join('');
    return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  }

  #inlines(token: Token): string {
    if ('tokens' in token && token.tokens) return this.#pieces(token.tokens);
    return escapeHtml('text' in token && typeof token.text === 'string' ? unescaped(token.text) : token.raw);
  }

  #pieces(tokens: readonly Token[]): string {
    return tokens.map((token) => this.#piece(token)).join('');
  }

  #piece(token: Token): string {
    switch (token.type) {
      case 'strong':
        return `<strong>${this.#inlines(token)}</strong>`;
      case 'em':
        return `<em>${this.#inlines(token)}</em>`;
      case 'del':
        return `<del>${this.#inlines(token)}</del>`;
      case 'br':
        return '<br>';
      case 'codespan':
        return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
      case 'escape':
        return escapeHtml((token as Tokens.Escape).text);
      case 'link': {
        const { href } = token as Tokens.Link;
        const target = this.#target(href);
        const words = this.#inlines(token);
        if (target === undefined) return words;
        const away = /^https?:/.test(target) ? ' rel="noopener nofollow ugc"' : '';
        return `<a href="${escapeHtml(target)}"${away}>${words}</a>`;
      }
      case 'image': {
        const { href, text } = token as Tokens.Image;
        const alt = escapeHtml(unescaped(text));
        const address = webAddress(href);
        if (address === undefined) return alt;
        return `<img src="${escapeHtml(address)}" alt="${alt}" loading="lazy" decoding="async">`;
      }
      case 'text':
        return this.#inlines(token);
      default:
        return escapeHtml(token.raw);
    }
  }

  #target(href: string): string | undefined {
    const own = /^(?:\.\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.md)?(#[\p{L}\p{N}-]+)?$/u.exec(href);
    if (own?.[1]) return this.#link(own[1], own[2] ?? '');
    if (/^#[\p{L}\p{N}-]+$/u.test(href)) return href;
    if (/^mailto:[^\s@"<>]+@[^\s@"<>?]+$/i.test(href)) return href;
    return webAddress(href);
  }
}

function webAddress(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What Markdown wrote as an entity is one sign, to be escaped once. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
