import { isBlock } from '../configuration/draft/tree.ts';
import type { Flow } from './flow-types.ts';

/** Names under which texts in several languages stand. */
const TEXTS = new Set(['text', 'label', 'hint', 'submit', 'menu', 'misunderstood']);

/** The flow with every text in the languages that it has from now on: new ones are empty, others are gone. */
export function withLanguages(flow: Flow, before: readonly string[], after: readonly string[]): Flow {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  if (added.length === 0 && removed.length === 0) return flow;
  const change = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => change(one, ''));
    if (!isBlock(value)) return value;
    if (!TEXTS.has(name))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]));
    const kept = Object.entries(value).filter(([tag]) => !removed.includes(tag));
    const missing = added.filter((tag) => !Object.hasOwn(value, tag)).map((tag) => [tag, ''] as const);
    return Object.fromEntries([...kept, ...missing]);
  };
  const { nodes, speaker, ...rest } = flow;
  return {
    // Every place keeps its form: only languages come and go in texts.
    ...(change(rest, '') as typeof rest),
    speaker,
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, node]) => [id, change(node, '') as typeof node]),
    ),
  };
}
