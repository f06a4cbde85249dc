const MARK = 'id:';

/**
 * Ids rise with time, and for now they begin with a dash, as options do. None of our options looks like one: 21 characters behind a
 * single dash. They are marked before arguments are parsed, and `readId` takes the mark away.
 */
export function markIds(args: readonly string[]): readonly string[] {
  return args.map((arg) => (/^-[\w][\w-]{19}$/.test(arg) ? MARK + arg : arg));
}

export function readId(text: string): string {
  return text.startsWith(MARK) ? text.slice(MARK.length) : text;
}
