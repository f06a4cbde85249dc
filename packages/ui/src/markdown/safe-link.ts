/** Longer addresses are shown as text. */
const longestHref = 2_000;

/** The address as a link may carry it, or `null` when it leads anywhere but to a web page or a mailbox. */
export function safeLink(address: string): string | null {
  if (address.length > longestHref || !/^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address)) return null;
  return URL.canParse(address) ? address : null;
}
