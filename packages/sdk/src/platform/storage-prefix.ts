/** Under which everything of one relay and one side or site is kept. */
export function storagePrefix(url: string, of: string): string {
  return `deskbell/${new URL(url).host}/${of}/`;
}
