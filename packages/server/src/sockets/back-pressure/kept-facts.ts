/** A fact as it is written: type of packet, namespace, name and payload. */
const FACT = /^(2\/\w+,)\["([a-z]+:[a-z-]+)",/;

/** Of no worth a moment later. */
const DROPPED: ReadonlySet<string> = new Set(['typing:changed', 'typing:previewed', 'attention:changed']);

/** Where the newest of a kind is all one needs: what says of which thing it tells. */
const THING: Readonly<Record<string, (payload: Payload) => unknown>> = {
  'agent:changed': ({ id }) => id,
  'board:changed': ({ siteId }) => siteId,
  'desk:changed': () => 'desk',
  'draft:changed': ({ conversationId, kind }) => `${String(conversationId)}|${String(kind)}`,
  'inbox:activity': ({ siteId }) => siteId,
  'read:moved': ({ conversationId, by }) => `${String(conversationId)}|${JSON.stringify(by)}`,
  'waiting:changed': ({ siteId, conversationId }) => siteId ?? conversationId,
};

interface Payload {
  readonly [field: string]: unknown;
  readonly conversations?: readonly Line[];
}

/** Of a list about a site each line stands for itself. */
interface Line {
  readonly id?: string;
  readonly conversationId?: string;
}

interface KeptFact {
  readonly head: string;
  readonly name: string;
  readonly payload: Payload;
  readonly bytes: number;
}

/**
 * The passing facts (D7) that one slow receiver has not been sent: signs of typing are forgotten, of everything else the
 * newest is kept, so that whoever has caught up sees what everybody sees.
 */
export class KeptFacts {
  readonly #facts = new Map<string, KeptFact>();
  #bytes = 0;

  /** How much is kept, roughly. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Whether the packet is passing, and so needs not be sent now. */
  take(packet: string): boolean {
    const [start, head = '', name = ''] = FACT.exec(packet) ?? [];
    if (start === undefined) return false;
    if (DROPPED.has(name)) return true;
    const thing = Object.hasOwn(THING, name) ? THING[name] : undefined;
    if (!thing) return false;
    const [, payload] = JSON.parse(packet.slice(head.length)) as [string, Payload];
    const key = `${name}|${String(thing(payload))}`;
    const earlier = this.#facts.get(key);
    const merged = earlier ? merge(earlier.payload, payload) : payload;
    const bytes = merged === payload ? packet.length : (earlier?.bytes ?? 0) + packet.length;
    this.#bytes += bytes - (earlier?.bytes ?? 0);
    this.#facts.set(key, { head, name, payload: merged, bytes });
    return true;
  }

  /** The packets to send after all. */
  release(): string[] {
    const packets = [...this.#facts.values()].map(
      ({ head, name, payload }) => head + JSON.stringify([name, payload]),
    );
    this.#facts.clear();
    this.#bytes = 0;
    return packets;
  }
}

function merge(earlier: Payload, later: Payload): Payload {
  if (!earlier.conversations || !later.conversations) return later;
  const lines = new Map<string, Line>();
  for (const line of [...earlier.conversations, ...later.conversations]) {
    lines.set(line.conversationId ?? line.id ?? '', line);
  }
  return { ...later, conversations: [...lines.values()] };
}
