/**
 * Which field the desk has refused: the `path` of its answer ends in the place of a value among those that were sent, or in the name of
 * what it fills. `null`: it does not say. `sent` are their ids, in that order.
 */
export function refusedField(error: unknown, sent: readonly string[]): string | null {
  const { code, details } = error as { code?: string; details?: { path?: unknown } };
  if (code !== 'invalid' || typeof details?.path !== 'string') return null;
  const names = details.path.split('.');
  const place = names.findLast((name) => /^\d+$/.test(name));
  if (place !== undefined) return sent[Number(place)] ?? null;
  return sent.find((id) => names.includes(id)) ?? null;
}
