/**
 * The smallest whole number from `least` on that is enough, where more is never worse: goes up or down from a guess in
 * doubling steps, then halves the gap. `undefined`: not even `most` is enough.
 */
export function leastThat(
  guess: number,
  isEnough: (count: number) => boolean,
  { least = 0, most }: { least?: number; most: number },
): number | undefined {
  let enough = Math.min(most, Math.max(least, guess));
  let tooFew = least - 1;
  if (isEnough(enough)) {
    for (let step = 1; enough > least; step *= 2) {
      const tried = Math.max(least, enough - step);
      if (!isEnough(tried)) {
        tooFew = tried;
        break;
      }
      enough = tried;
    }
  } else {
    for (let step = 1; ; step *= 2) {
      tooFew = enough;
      if (tooFew >= most) return undefined;
      enough = Math.min(most, tooFew + step);
      if (isEnough(enough)) break;
    }
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
