/**
 * Whether an address is of a pattern in which `*` stands for any characters, also for none. What begins with `/` is held against the path,
 * anything else against the whole address up to `?` or `#`. It takes a time that grows with the length alone, whatever the pattern is.
 */
export function isOfPattern(pattern: string, address: string): boolean {
  const [whole = ''] = address.split(/[?#]/);
  const text = pattern.startsWith('/') ? pathOf(whole) : whole;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function pathOf(address: string): string {
  return address.replace(/^[^/]*\/\/[^/]*/, '') || '/';
}
