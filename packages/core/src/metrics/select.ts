/**
 * The value that would stand at a place if the values were in order of size. Moves them about; far quicker than sorting them
 * all (Hoare's quickselect).
 */
export function select(values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  const at = (index: number): number => values[index] ?? Number.NaN;
  while (low < high) {
    const pivot = at((low + high) >>> 1);
    let left = low;
    let right = high;
    while (left <= right) {
      while (at(left) < pivot) left += 1;
      while (at(right) > pivot) right -= 1;
      if (left <= right) {
        const moved = at(left);
        values[left] = at(right);
        values[right] = moved;
        left += 1;
        right -= 1;
      }
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return at(place);
}
