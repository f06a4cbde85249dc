import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** Where a value stands in a document, as an offset; the nearest thing around it, when it is not written there. */
export function yamlPosition(document: Document, keys: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of keys) {
    const at = follow(node, key, document);
    if (at === undefined) return offset;
    node = at.value;
    // A block begins at its name, a plain value where it stands.
    offset =
      (isScalar(node) || at.name === undefined ? startOf(node) : undefined) ?? startOf(at.name) ?? offset;
  }
  return offset;
}

function follow(
  node: unknown,
  key: string | number,
  document: Document,
): { readonly name: unknown; readonly value: unknown } | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) {
    const value = target.items[Number(key)];
    return value === undefined ? undefined : { name: undefined, value };
  }
  if (!isMap(target)) return undefined;
  const pair = target.items.find(
    (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key),
  );
  return pair && { name: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node satisfies Node).range?.[0] : undefined;
}
