const MOST = 40;

/** A name as a key of the configuration: `Second line` becomes `second-line`, and another one of it `second-line-2`. */
export function keyOf(name: string, taken: readonly string[]): string {
  const plain = name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MOST - 4)
    .replace(/-+$/, '');
  const key = plain === '' ? 'new' : plain;
  if (!taken.includes(key)) return key;
  for (let count = 2; ; count += 1) {
    const numbered = `${key}-${count}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
