/** When the day of a moment began and ends, where the reader is. */
export function dayBounds(at: number): { readonly from: number; readonly to: number } {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return { from: new Date(year, month, day).getTime(), to: new Date(year, month, day + 1).getTime() };
}
