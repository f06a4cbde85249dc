/** What stands in braces: `{order}`, and who is meant by it. */
export type Facts = Readonly<Record<string, string>>;

/**
 * Says a line of a script in one of its ways, with the names and numbers of this very conversation. `way`, from 0 to 1, stays the same
 * in one conversation, so that the third answer answers the third question.
 */
export function fillText(text: string, facts: Facts, way: number): string {
  return text
    .replace(/\[([^[\]]*)\]/g, (_whole, said: string) => {
      const ways = said.split('|');
      return ways[Math.floor(way * ways.length)] ?? '';
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
    .trim();
}
