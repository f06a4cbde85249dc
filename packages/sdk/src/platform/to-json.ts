/** As `JSON.stringify` for plain data, also on pages whose libraries have given every list or object a `toJSON` of their own. */
export function toJson(value: unknown): string {
  return jsonOf(value) ?? 'null';
}

function jsonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  const members = Object.entries(value).map(([name, member]) => {
    const json = jsonOf(member);
    return json === undefined ? '' : `${JSON.stringify(name)}:${json}`;
  });
  return `{${members.filter(Boolean).join()}}`;
}
