/** Names of fields that hold what nobody may read again (A5). */
const SECRET = /secret|password|passwd|token|hash|credential|private|api_?key|signing_?key|recovery/i;
const HIDDEN = '•••';
/** Deeper than any configuration. */
const DEEPEST = 20;

/** The same value with every secret in it hidden, by the names of its fields: an audit shows that one changed, never which it is. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return withoutSecrets([...value], depth + 1);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      SECRET.test(name) && tells(field) ? HIDDEN : withoutSecrets(field, depth + 1),
    ]),
  );
}

/** Whether a secret is set at all may be seen. */
function tells(field: unknown): boolean {
  return field !== null && field !== undefined && typeof field !== 'boolean';
}
