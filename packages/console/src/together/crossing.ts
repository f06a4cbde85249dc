import type { AgentConversationHandle } from '@deskbell/sdk/agent';

/** Why an answer would be the second one: a colleague has given one since this was begun, or is writing one. */
export type Crossing =
  | { readonly why: 'answered'; readonly id: string; readonly name: string; readonly text: string }
  | { readonly why: 'answering'; readonly id: string; readonly name: string };

interface Began {
  /** What was there when the agent began to write; what came later they may not have seen. */
  seq: number;
  readonly asked: Set<string>;
}

type Watched = Pick<AgentConversationHandle, 'state' | 'timeline' | 'colleagues'>;

/** Notices when an answer would cross that of a colleague. Asks once for each reason. */
export class Crossings {
  readonly #began = new WeakMap<Watched, Began>();

  /** The agent begins an answer: what stands there now they have seen. */
  begin(handle: Watched): void {
    const began = this.#began.get(handle);
    if (began) began.seq = headOf(handle);
    else this.#began.set(handle, { seq: headOf(handle), asked: new Set() });
  }

  /** An answer that was begun before stands in the box. */
  shown(handle: Watched): void {
    if (!this.#began.has(handle)) this.begin(handle);
  }

  /** What is to be asked before this agent's answer is sent; `null`: nothing, or it was asked before. */
  ask(handle: Watched): Crossing | null {
    this.shown(handle);
    const began = this.#began.get(handle);
    const crossing = answeredSince(handle, began?.seq ?? 0) ?? answering(handle);
    const key = crossing && `${crossing.why} ${crossing.id}`;
    if (key === null || began?.asked.has(key)) return null;
    began?.asked.add(key);
    return crossing;
  }
}

function headOf({ state, timeline }: Watched): number {
  const last = timeline.value.items.findLast(({ seq }) => seq !== null)?.seq ?? 0;
  return Math.max(last, state.value?.seq ?? 0);
}

function answeredSince({ timeline }: Watched, seq: number): Crossing | null {
  const { items } = timeline.value;
  // From the end, where they are, however long the conversation is.
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (!item || (item.seq !== null && item.seq <= seq)) return null;
    const { author, body, deleted, id, own } = item;
    if (body.type === 'message' && author.kind === 'agent' && !own && !deleted && item.seq !== null)
      return { why: 'answered', id, name: author.name ?? '', text: body.text };
  }
  return null;
}

function answering({ colleagues }: Watched): Crossing | null {
  const person = colleagues.value.find(({ doing }) => doing === 'replying');
  return person ? { why: 'answering', id: person.id, name: person.name } : null;
}
