import type { InlineNode } from './markdown-node.ts';
import { safeLink } from './safe-link.ts';

type OpenKind = '*' | '**' | '_' | '__' | '[';

interface Frame {
  readonly kind: OpenKind | 'root';
  readonly children: InlineNode[];
}

const special = /[`*_[\]hHmM]/g;
const bareLink = /(?:https?:\/\/|mailto:)[^\s<>"`]+/iy;
// Stops at brackets and spaces, so that no part of the text is looked at twice.
const linkTarget = /\(([^\s()[\]<>]+)\)/y;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Reads bold, italic, code and links out of a line or paragraph. One pass: of each kind at most one is open at a time,
 * so depth is bounded and the time is linear in the length, whatever the text.
 */
export function parseInline(text: string): readonly InlineNode[] {
  const stack: Frame[] = [{ kind: 'root', children: [] }];
  const codeEnds = new CodeEnds(text);
  let position = 0;

  const add = (node: InlineNode): void => append(top(stack).children, node);
  const skipTo = (end: number): void => {
    add(text.slice(position, end));
    position = end;
  };

  while (position < text.length) {
    special.lastIndex = position;
    const found = special.exec(text);
    if (!found) {
      skipTo(text.length);
      break;
    }
    if (found.index > position) skipTo(found.index);
    const character = found[0];
    if (character === '`') {
      const ticks = runLength(text, position);
      const end = codeEnds.after(position + ticks, ticks);
      if (end < 0) skipTo(position + ticks);
      else {
        add({ kind: 'code', text: trimCode(text.slice(position + ticks, end)) });
        position = end + ticks;
      }
    } else if (character === '*' || character === '_') {
      const length = runLength(text, position);
      emphasise(stack, text, position, length, character);
      position += length;
    } else if (character === '[') {
      open(stack, '[');
      position += 1;
    } else if (character === ']') {
      position += closeLink(stack, text, position);
    } else {
      // No links inside the words of a link.
      const found = stack.some(({ kind }) => kind === '[') ? null : bareLinkAt(text, position);
      if (!found?.href) skipTo(position + (found?.length ?? 1));
      else {
        add({ kind: 'link', href: found.href, children: [found.href] });
        position += found.length;
      }
    }
  }
  while (stack.length > 1) flatten(stack);
  return top(stack).children;
}

function emphasise(stack: Frame[], text: string, start: number, length: number, mark: '*' | '_'): void {
  const before = text[start - 1] ?? ' ';
  const after = text[start + length] ?? ' ';
  const inWord = mark === '_' && wordCharacter.test(before) && wordCharacter.test(after);
  if (length > 3 || inWord) return append(top(stack).children, mark.repeat(length));
  const canClose = !/\s/.test(before);
  const canOpen = !/\s/.test(after);
  const double = mark === '*' ? '**' : '__';
  const pieces: OpenKind[] = length === 1 ? [mark] : length === 2 ? [double] : [mark, double];
  // `***x***` opens from the outside in and closes from the inside out.
  const isOpen = (kind: OpenKind): boolean => stack.some((frame) => frame.kind === kind);
  const ordered = pieces.length === 2 && !pieces.some(isOpen) ? pieces.toReversed() : pieces;
  for (const kind of ordered) {
    if (canClose && isOpen(kind)) close(stack, kind);
    else if (canOpen) open(stack, kind);
    else append(top(stack).children, kind);
  }
}

function open(stack: Frame[], kind: OpenKind): void {
  // One already open was never meant as one: it becomes text.
  if (stack.some((frame) => frame.kind === kind)) {
    while (top(stack).kind !== kind) flatten(stack);
    flatten(stack);
  }
  stack.push({ kind, children: [] });
}

function close(stack: Frame[], kind: OpenKind): void {
  while (top(stack).kind !== kind) flatten(stack);
  const { children } = stack.pop() as Frame;
  append(top(stack).children, { kind: kind.length === 2 ? 'strong' : 'emphasis', children });
}

/** Returns how many characters were used. */
function closeLink(stack: Frame[], text: string, position: number): number {
  const isOpen = stack.some(({ kind }) => kind === '[');
  linkTarget.lastIndex = position + 1;
  const target = isOpen ? linkTarget.exec(text) : null;
  const href = target ? safeLink(target[1] ?? '') : null;
  if (isOpen) while (top(stack).kind !== '[') flatten(stack);
  if (target && href !== null && top(stack).children.length > 0) {
    const { children } = stack.pop() as Frame;
    append(top(stack).children, { kind: 'link', href, children });
    return 1 + target[0].length;
  }
  if (isOpen) flatten(stack);
  append(top(stack).children, ']');
  return 1;
}

/** Turns the innermost open mark into the text that it was. */
function flatten(stack: Frame[]): void {
  const { kind, children } = stack.pop() as Frame;
  const parent = top(stack).children;
  append(parent, kind);
  for (const child of children) append(parent, child);
}

function append(children: InlineNode[], node: InlineNode): void {
  const last = children.at(-1);
  if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
  else if (node !== '') children.push(node);
}

function top(stack: Frame[]): Frame {
  return stack.at(-1) as Frame;
}

function runLength(text: string, start: number): number {
  let end = start + 1;
  while (text[end] === text[start]) end += 1;
  return end - start;
}

function trimCode(text: string): string {
  return text.length > 2 && text.startsWith(' ') && text.endsWith(' ') ? text.slice(1, -1) : text;
}

/** What looks like an address is taken whole, even when it is none: it is not looked at again. */
function bareLinkAt(text: string, position: number): { length: number; href: string | null } | null {
  if (wordCharacter.test(text[position - 1] ?? ' ')) return null;
  bareLink.lastIndex = position;
  const [found = ''] = bareLink.exec(text) ?? [];
  if (found === '') return null;
  const length = withoutSentence(found);
  const href = safeLink(found.slice(0, length));
  return { length: href === null ? found.length : length, href };
}

/** The full stop after an address belongs to the sentence, and so does a bracket that was opened before it. */
function withoutSentence(address: string): number {
  let open = 0;
  for (const character of address) {
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
  }
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'*_\]}]/.test(last)) break;
  }
  return end;
}

/** Where runs of backticks are, found once and in order, so that unclosed ones do not cost a search each. */
class CodeEnds {
  readonly #byLength = new Map<number, number[]>();
  readonly #next = new Map<number, number>();

  constructor(text: string) {
    for (const { index, 0: run } of text.matchAll(/`+/g)) {
      const known = this.#byLength.get(run.length);
      if (known) known.push(index);
      else this.#byLength.set(run.length, [index]);
    }
  }

  /** The first run of exactly `length` backticks from `position` on, or -1. Positions must not fall. */
  after(position: number, length: number): number {
    const runs = this.#byLength.get(length) ?? [];
    let next = this.#next.get(length) ?? 0;
    while ((runs[next] ?? Infinity) < position) next += 1;
    this.#next.set(length, next);
    return runs[next] ?? -1;
  }
}
