import type { Line, LineKind, Script } from './script.ts';

const KINDS: Readonly<Record<string, LineKind>> = {
  v: 'visitor',
  a: 'agent',
  n: 'note',
  e: 'escalate',
  t: 'transfer',
  z: 'snooze',
  p: 'person',
  '-': 'complaint',
  '+': 'compliment',
};

/**
 * Reads scripts as they are written down: a heading `# reason cause mood weight tag,tag`, then a line for everything that somebody
 * does, with a letter for who. `[one|another]` is said one way or another.
 *
 * @throws Error naming the line that nobody understands
 */
export function parseScripts(siteId: string, language: string, text: string): readonly Script[] {
  return text
    .split(/^#/m)
    .slice(1)
    .map((part) => parseScript(siteId, language, part));
}

function parseScript(siteId: string, language: string, part: string): Script {
  const [heading = '', ...rows] = part.trim().split('\n');
  const [reason = 'other', cause = '-', mood = '4', weight = '3', tags = '', flow] = heading
    .trim()
    .split(/\s+/);
  return {
    siteId,
    language,
    reason,
    rootCause: cause === '-' ? null : cause,
    mood: Number(mood),
    weight: Number(weight),
    tags: tags === '' || tags === '-' ? [] : tags.split(','),
    ...(flow ? { flow } : {}),
    lines: rows.filter((row) => row.trim() !== '').map(parseLine),
  };
}

function parseLine(row: string): Line {
  const line = row.trim();
  const kind = KINDS[line[0] ?? ''];
  if (!kind || (line.length > 1 && line[1] !== ' ')) throw new Error(`unable to read the script: "${line}"`);
  return { kind, text: line.slice(2) };
}
