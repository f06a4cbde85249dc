/** How many characters a digest has at most. */
export const DIGEST_CHARACTERS = 11;

/**
 * A short fingerprint of plain data, the same on both sides of the wire: whoever holds data with this fingerprint holds this data,
 * but for one case in 10^15. The order of keys makes no difference, and a key that is `undefined` is as good as none. No protection
 * against anybody who wants two things to look alike.
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, sorted);
  // cyrb53 (public domain): two 32-bit hashes whose bits are mixed in the end.
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return ((high & 0x1fffff) * 2 ** 32 + (low >>> 0)).toString(36);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
