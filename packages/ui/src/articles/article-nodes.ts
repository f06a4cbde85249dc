/** What the relay makes of Markdown, and nothing else: by tag, the attributes that are taken over and the values that they may have. */
const WEB = /^https?:\/\//i;
const TAGS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(?:https?:\/\/|mailto:|#)/i },
  blockquote: {},
  br: {},
  code: {},
  del: {},
  div: { class: /^table$/, tabindex: /^0$/ },
  em: {},
  hr: {},
  img: { src: WEB, alt: /^/ },
  li: {},
  ol: { start: /^\d{1,9}$/ },
  p: {},
  pre: { tabindex: /^0$/ },
  strong: {},
  table: {},
  tbody: {},
  td: { class: /^(?:end|center)$/ },
  th: { class: /^(?:end|center)$/ },
  thead: {},
  tr: {},
  ul: {},
};
const HEADING = /^h([2-6])$/;
const VOID = new Set(['br', 'hr', 'img']);
const PIECES = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>|[^<]+|</g;
const ATTRIBUTES = /([a-z]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * An article as nodes, made one by one from the HTML that the relay makes of its Markdown: no markup is ever handed to the browser, so
 * that it is safe whatever it says, and pages with Trusted Types have nothing to refuse (A4, W3). Headings stand two levels lower, below
 * the chat's title and the article's.
 */
export function articleNodes(html: string): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: { readonly tag: string; readonly node: Node }[] = [{ tag: '', node: root }];
  const add = (node: Node): void => void open.at(-1)?.node.appendChild(node);
  for (const [piece, slash, tag, attributes = ''] of html.matchAll(PIECES)) {
    if (tag === undefined) add(document.createTextNode(text(piece)));
    else if (slash) {
      const from = open.findLastIndex((each) => each.tag === tag);
      if (from > 0) open.length = from;
    } else {
      const element = elementOf(tag, attributes);
      if (!element) continue;
      add(element);
      if (!VOID.has(tag)) open.push({ tag, node: element });
    }
  }
  return root;
}

/** Under which id a heading stands that a link names by `#…`; other ids of the chat are none of an article's. */
export function anchorId(fragment: string): string {
  return `article-${fragment}`;
}

function elementOf(tag: string, attributes: string): HTMLElement | null {
  const level = HEADING.exec(tag)?.[1];
  const allowed = TAGS[tag];
  if (level !== undefined) {
    const heading = document.createElement(`h${Math.min(6, Number(level) + 2)}`);
    for (const [, name, value = ''] of attributes.matchAll(ATTRIBUTES)) {
      if (name === 'id') heading.id = anchorId(text(value));
    }
    heading.tabIndex = -1;
    return heading;
  }
  if (!allowed || !Object.hasOwn(TAGS, tag)) return null;
  const element = document.createElement(tag);
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTES)) {
    const meant = text(value);
    if (Object.hasOwn(allowed, name) && allowed[name]?.test(meant)) element.setAttribute(name, meant);
  }
  if (element instanceof HTMLAnchorElement && WEB.test(element.getAttribute('href') ?? '')) {
    element.target = '_blank';
    element.rel = 'noopener nofollow ugc';
  }
  if (element instanceof HTMLImageElement) {
    element.loading = 'lazy';
    element.decoding = 'async';
    element.referrerPolicy = 'no-referrer';
  }
  return element;
}

function text(escaped: string): string {
  return escaped.replaceAll(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
