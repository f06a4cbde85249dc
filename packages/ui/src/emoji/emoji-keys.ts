/** Where an arrow key leads within buttons that stand in lines; `undefined`: it is none, or there is nothing. */
export function neighbour(
  key: string,
  present: HTMLElement,
  all: readonly HTMLElement[],
): HTMLElement | undefined {
  const isRtl = getComputedStyle(present).direction === 'rtl';
  const index = all.indexOf(present);
  switch (key) {
    case 'ArrowRight':
      return all[index + (isRtl ? -1 : 1)];
    case 'ArrowLeft':
      return all[index + (isRtl ? 1 : -1)];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    case 'ArrowDown':
      return nearest(
        present,
        all.filter((other) => other.offsetTop > present.offsetTop),
        Math.min,
      );
    case 'ArrowUp':
      return nearest(
        present,
        all.filter((other) => other.offsetTop < present.offsetTop),
        Math.max,
      );
    default:
      return undefined;
  }
}

/** In the next line, the one that stands most nearly above or below. */
function nearest(
  { offsetLeft }: HTMLElement,
  others: readonly HTMLElement[],
  choose: (...tops: number[]) => number,
): HTMLElement | undefined {
  const line = choose(...others.map(({ offsetTop }) => offsetTop));
  const distance = (other: HTMLElement): number => Math.abs(other.offsetLeft - offsetLeft);
  return others
    .filter(({ offsetTop }) => offsetTop === line)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
