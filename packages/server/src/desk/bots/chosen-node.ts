/**
 * Which of the nodes has a conversation: the same answer on every node that knows of the same nodes, spread evenly, and another node
 * coming or going moves no more than its share.
 */
export function chosenNode(conversationId: string, nodeIds: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestWeight = -1;
  for (const nodeId of nodeIds) {
    const weight = weightOf(`${conversationId} ${nodeId}`);
    if (weight > bestWeight || (weight === bestWeight && best !== undefined && nodeId < best)) {
      best = nodeId;
      bestWeight = weight;
    }
  }
  return best;
}

/** FNV-1a, 32 bits, stirred: short names that differ in one place fall far apart. */
function weightOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
