import { readFileSync } from 'node:fs';
import { nanoid } from 'nanoid';

/** What commands can name, of one side: what is the caller's own, somebody else's, or nobody's. */
export type Kind = 'conversation' | 'entry' | 'file' | 'agent' | 'site' | 'article';
export type Named = Readonly<Record<Kind, string>>;

const golden = (side: string): Readonly<Record<string, { readonly input: unknown }>> =>
  JSON.parse(
    readFileSync(new URL(`../../../../protocol/test/golden/${side}-commands.json`, import.meta.url), 'utf8'),
  ) as Record<string, { input: unknown }>;

const EXAMPLES = { visitor: golden('visitor'), agent: golden('agent'), bot: golden('bot') };
export type Side = keyof typeof EXAMPLES;

/** What a field of this name names, by the end of its path. */
const FIELDS: readonly (readonly [RegExp, Kind])[] = [
  [/(^|\.)conversationId(s\.\d+)?$/, 'conversation'],
  [/^conversations\.\d+\.id$/, 'conversation'],
  [/(^|\.)siteId$/, 'site'],
  [/^boards\.\d+$/, 'site'],
  [/(^|\.)agentId$/, 'agent'],
  [/^(entryId|to)$/, 'entry'],
  [/^(ids\.\d+|files\.\d+\.id)$/, 'file'],
  [/^articleId$/, 'article'],
];
/** Ids that name nothing that is there: what is new gets its id from who sends it; queues and answers are words of the site. */
const WORDS = /^(id|queueId|answer\.id|values\.\d+\.id|content\..*\.id)$/;

/** Where the golden example names nothing although the command can, names what these sites do not have, or is missing. */
const OTHERWISE: Readonly<Record<string, object>> = {
  'agent session:sync': { epoch: null, conversations: [{ id: 'conversation-1', seq: 0 }] },
  'visitor message:post': { conversationId: 'conversation-1', id: '', text: '', files: [{ id: 'file-1' }] },
  'agent message:post': { conversationId: 'conversation-1', id: '', text: '', files: [{ id: 'file-1' }] },
  'agent inbox:list': { siteId: 'shop', view: 'all' },
  'agent conversation:set-priority': { conversationId: 'conversation-1', priority: 30 },
  'agent contact:set-vip': { conversationId: 'conversation-1', vip: true },
  'agent conversation:resolve': { conversationId: 'conversation-1', wrapUp: { outcome: 'solved' } },
  'agent configuration:put': { siteId: 'shop', expectedVersion: 0, configuration: { queues: { main: {} } } },
  'agent wrap-up:note': { conversationId: 'conversation-1', id: '', wrapUp: { outcome: 'solved' } },
  'visitor feedback:give': { conversationId: 'conversation-1', id: '', kind: 'complaint', text: 'slow' },
  'visitor consent:give': { version: '2026-01' },
};

/** Where a well-formed input of a command names something, and what. */
export function placesIn(side: Side, command: string): { readonly path: string; readonly kind: Kind }[] {
  const found: { path: string; kind: Kind }[] = [];
  walk(exampleOf(side, command), '', (path, value) => {
    const kind = FIELDS.find(([pattern]) => pattern.test(path))?.[1];
    if (kind) found.push({ path, kind });
    else if (typeof value === 'string' && /(id|ids\.\d+)$/i.test(path) && !WORDS.test(path)) {
      throw new Error(`${path} of ${command} names something new: say in ${import.meta.filename} what it is`);
    }
    return value;
  });
  return found;
}

/** A well-formed input, naming what `named` says at each place; an id of its own makes it a command of its own. */
export function inputOf(side: Side, command: string, named: (place: string, kind: Kind) => string): unknown {
  const own = nanoid();
  const epoch = 'k3VbN8sQx1';
  return walk(exampleOf(side, command), '', (path, value) => {
    const kind = FIELDS.find(([pattern]) => pattern.test(path))?.[1];
    if (kind) return named(path, kind);
    if (path === 'id') return own;
    return path === 'epoch' ? epoch : value;
  });
}

function exampleOf(side: Side, command: string): unknown {
  const otherwise = OTHERWISE[`${side} ${command}`];
  if (otherwise) return otherwise;
  const example = EXAMPLES[side][command];
  if (!example) throw new Error(`${command} has no example in packages/protocol/test/golden`);
  return example.input;
}

/** The value with each leaf replaced by what `look` makes of it; paths as in `conversations.0.id`. */
function walk(value: unknown, path: string, look: (path: string, leaf: unknown) => unknown): unknown {
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((item, index) => walk(item, below(String(index)), look));
  if (typeof value !== 'object' || value === null) return look(path, value);
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, item]) => [
      key,
      walk(item, below(key), look),
    ]),
  );
}
