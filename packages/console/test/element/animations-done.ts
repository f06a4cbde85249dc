/** Until nothing moves or fades any more, but for what turns for ever: colours are judged when they are what they will be. */
export async function animationsDone(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
}
