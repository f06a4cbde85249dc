import type { Source } from './source.ts';

/** An answer that may be given to a visitor. */
export interface SafeAnswer {
  readonly text: string;
  readonly sources: readonly Source[];
}

const LONGEST = 2_000;

/**
 * What may be said of a model's words; `null`: nothing. A model is not trusted: it may be wrong, or be talked into something. So an answer
 * must be sure of itself, name its sources, hold no address that they do not hold, and no number that they do not hold.
 */
export function readAnswer(words: string, sources: readonly Source[]): SafeAnswer | null {
  const said = parse(words);
  if (!said || said['sure'] !== true) return null;
  const { answer, sources: numbers } = said;
  if (typeof answer !== 'string' || answer.trim() === '' || answer.length > LONGEST) return null;
  if (!Array.isArray(numbers) || numbers.length === 0) return null;
  const named = [...new Set(numbers)].map((number) =>
    typeof number === 'number' ? sources[number - 1] : undefined,
  );
  if (!named.every((source) => source !== undefined)) return null;
  const known = named.map(({ text, title, url }) => `${title}\n${text}\n${url ?? ''}`).join('\n');
  const isInvented = [...addressesIn(answer), ...numbersIn(answer)].some((part) => !known.includes(part));
  return isInvented ? null : { text: answer.trim(), sources: named };
}

function parse(words: string): Record<string, unknown> | null {
  // Some models put it into a block of code all the same.
  const inner = /\{[\s\S]*\}/.exec(words)?.[0];
  if (inner === undefined) return null;
  try {
    const value: unknown = JSON.parse(inner);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s)\]>"']+|[\w.+-]+@[\w-]+\.[\w.-]+/gi)].map(
    ([found]) => found,
  );
}

/** Of one digit are steps and counts; longer ones are prices, days and telephone numbers. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d[\d.,  -]*\d/g)].map(([found]) => found);
}
