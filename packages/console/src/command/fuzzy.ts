/** What is typed and what it is compared with: small letters without marks, so that `zolw` finds "Żółw". */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLocaleLowerCase();
}

/**
 * How well words fit what was typed: higher is better, `null` when they do not. Every word typed must be found; its letters
 * may lie apart, in their order, beginning at the beginning of a word.
 */
export function fuzzyScore(typed: string, words: string): number | null {
  const target = folded(words);
  let score = 0;
  for (const part of folded(typed).split(/\s+/).filter(Boolean)) {
    const found = partScore(part, target);
    if (found === null) return null;
    score += found;
  }
  return score;
}

function partScore(part: string, target: string): number | null {
  const at = target.indexOf(part);
  // All together is best: at the beginning, then at the beginning of a word, then anywhere.
  if (at === 0) return 100 + part.length;
  if (at > 0) return (isStart(target, at) ? 80 : 50) + part.length;
  let best: number | null = null;
  for (let from = 0; from < target.length; from += 1) {
    if (target[from] !== part[0] || !isStart(target, from)) continue;
    const gaps = gapsFrom(part, target, from);
    if (gaps !== null) best = Math.max(best ?? 0, Math.max(1, 40 - gaps));
  }
  return best;
}

/** How many letters lie between those typed; `null` when not all of them follow. */
function gapsFrom(part: string, target: string, from: number): number | null {
  let at = from;
  let gaps = 0;
  for (const letter of part.slice(1)) {
    const next = target.indexOf(letter, at + 1);
    if (next < 0) return null;
    gaps += next - at - 1;
    at = next;
  }
  return gaps;
}

function isStart(target: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(target[at - 1] ?? '');
}
