import ipaddr from 'ipaddr.js';

/** Ranges of the own network and of this machine: an installation may let them through for its intranet. */
const OWN_NETWORK: ReadonlySet<string> = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Whether an address may be called: one of the public internet, or of the own network where that is allowed. Link-local
 * addresses never are, for behind them clouds hand out their machines' credentials.
 */
export function mayCall(address: string, allowPrivateTargets: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = rangeOf(ipaddr.parse(address));
  return range === 'unicast' || (allowPrivateTargets && OWN_NETWORK.has(range));
}

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (!(address instanceof ipaddr.IPv6)) return address.range();
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range();
  // Networks without IPv4 reach it through these: what counts is the address inside.
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(address.toByteArray().slice(12)).range();
  return address.range();
}
