/** What stands behind the `#` of a page on which somebody tries their invitations. */
const TEST = '#deskbell-test';

export function isTestPage(address: string): boolean {
  return address.endsWith(TEST);
}

/** The address as visitors have it. */
export function withoutTest(address: string): string {
  return isTestPage(address) ? address.slice(0, -TEST.length) : address;
}
