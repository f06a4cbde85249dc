/** A text with what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Mark = 'bold' | 'italic' | 'code' | 'list' | 'link';

const signs = { bold: '**', italic: '*', code: '`' } as const;

/** The text with what is selected marked so, or no longer; what is selected stays so. */
export function markText(selected: Selected, mark: Mark): Selected {
  if (mark === 'list') return markLines(selected);
  return mark === 'link' ? markLink(selected) : markWords(selected, signs[mark]);
}

function markWords({ text, start, end }: Selected, sign: string): Selected {
  const words = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const size = sign.length;
  const isAround = before.endsWith(sign) && after.startsWith(sign);
  // Of `**` each half looks like italic.
  const isOther = sign === '*' && before.endsWith('**') && !before.endsWith('***');
  if (isAround && !isOther)
    return {
      text: before.slice(0, -size) + words + after.slice(size),
      start: start - size,
      end: end - size,
    };
  // Blanks at the ends would keep the signs from being any.
  const inner = words.trim();
  const lead = words.length - words.trimStart().length;
  const marked = `${before}${words.slice(0, lead)}${sign}${inner}${sign}${words.slice(lead + inner.length)}${after}`;
  return { text: marked, start: start + lead + size, end: start + lead + size + inner.length };
}

function markLink({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const inserted = isAddress ? `[](${words})` : `[${words}](https://)`;
  const at = isAddress ? start + 1 : start + inserted.length - 'https://)'.length;
  const length = isAddress ? 0 : 'https://'.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at + length };
}

function markLines({ text, start, end }: Selected): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const changed = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  const isCaret = start === end;
  const last = from + changed.length;
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    start: isCaret ? last : from,
    end: last,
  };
}
