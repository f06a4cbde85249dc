/** So many steps are added one by one; the rest of a longer queue is integrated. */
const EXACT_STEPS = 64;

/**
 * Mean and variance of the time until somebody with `ahead` before them is taken. The queue moves up by `perMs`, and each of
 * those ahead gives up by `giveUpPerMs`, so that it moves the faster the longer it is: the times of the steps are
 * independent and exponential.
 */
export function timeToFront(
  ahead: number,
  perMs: number,
  giveUpPerMs: number,
): { mean: number; variance: number } {
  let mean = 0;
  let variance = 0;
  const exact = Math.min(ahead, EXACT_STEPS);
  for (let before = 0; before <= exact; before += 1) {
    const stepMs = 1 / (perMs + before * giveUpPerMs);
    mean += stepMs;
    variance += stepMs ** 2;
  }
  if (ahead <= exact) return { mean, variance };
  // Steps from exact + 1 to ahead, each standing for the half before and after it.
  const first = perMs + (exact + 0.5) * giveUpPerMs;
  const last = perMs + (ahead + 0.5) * giveUpPerMs;
  const steps = ahead - exact;
  mean += giveUpPerMs === 0 ? steps / perMs : Math.log(last / first) / giveUpPerMs;
  variance += steps / (first * last);
  return { mean, variance };
}
