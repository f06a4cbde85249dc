/** What somebody has begun to look for in the middle of writing. */
export interface Trigger {
  readonly kind: 'canned' | 'article' | 'mention';
  /** Where the sign stands. */
  readonly from: number;
  readonly to: number;
  /** What stands behind the sign. */
  readonly asked: string;
}

const kinds = { '/': 'canned', '#': 'article', '@': 'mention' } as const;
/** The sign begins a word; articles are looked for by several words, of which the last may be unfinished. */
const forms = {
  canned: /(?:^|\s)(\/)([\p{L}\p{N}-]{0,40})$/u,
  article: /(?:^|\s)(#)(\p{L}[^\n#]{0,60}|)$/u,
  mention: /(?:^|\s)(@)([\p{L}\p{N}.'’ -]{0,40})$/u,
} as const;

/** What is looked for before the caret; `null`: nothing. Replies have canned replies and articles, notes also people. */
export function findTrigger(text: string, caret: number, mode: 'reply' | 'note'): Trigger | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const start = caret - line.length;
  const wanted = mode === 'note' ? (['mention', 'article'] as const) : (['canned', 'article'] as const);
  for (const kind of wanted) {
    const found = forms[kind].exec(line);
    const [whole = '', sign = '', asked = ''] = found ?? [];
    if (!found || kinds[sign as keyof typeof kinds] !== kind) continue;
    const from = start + found.index + whole.length - asked.length - 1;
    // A name that is followed by two blanks is over.
    if (/\s\s$/.test(asked)) return null;
    return { kind, from, to: caret, asked };
  }
  return null;
}
