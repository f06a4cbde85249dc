/** The 10th percentile of the normal distribution lies so many standard deviations below its middle. */
const TENTH = 1.281_552;

/**
 * A low and a high percentile of a gamma distribution with a given mean and variance, by the approximation of Wilson and
 * Hilferty. With `below` and `above` at 1 they are the 10th and the 90th; other values move each end away from the middle
 * (above 1) or towards it.
 */
export function gammaRange(
  mean: number,
  variance: number,
  below: number,
  above: number,
): { from: number; to: number } {
  if (mean <= 0) return { from: 0, to: 0 };
  if (variance <= 0) return { from: mean, to: mean };
  const shape = mean ** 2 / variance;
  const spread = 1 / (3 * Math.sqrt(shape));
  const middle = 1 - 1 / (9 * shape);
  const at = (z: number): number => mean * Math.max(0, middle + z * spread) ** 3;
  return { from: at(-TENTH * below), to: at(TENTH * above) };
}
