/** One or two letters for the round mark of somebody: of the first and the last word of their name. */
export function initials(name: string): string {
  const letters = name
    .split(/[\s.-]+/)
    .map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  return [letters[0] ?? '', letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase();
}
