import { all, get, run, type Steps } from '../writer/steps.ts';

/** What changes of what can be found in one conversation. */
export interface ConversationIndexing {
  readonly conversationId: string;
  /** How far it was indexed when this was prepared: 0 for not at all. Further by now: somebody else was faster. */
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
  readonly put: readonly PutDocument[];
  /** By seq. */
  readonly removed: readonly number[];
}

export interface PutDocument {
  readonly seq: number;
  readonly textSeq: number;
  readonly at: number;
  readonly words: string;
  /** `new` is not there; what is `changed` must be, or it was removed; `named` may be. */
  readonly kind: 'new' | 'changed' | 'named';
}

/** Ids of documents that one millisecond has to give. */
const IDS = 2_048;
/** Beyond every seq. */
export const FORGOTTEN = 2_147_483_647;

/** Each conversation wholly or not at all, as somebody else was faster. */
export function* indexConversations(conversations: readonly ConversationIndexing[]): Steps<void> {
  const put: { conversationId: string; document: PutDocument }[] = [];
  for (const { conversationId, from, to, name, ...changes } of conversations) {
    const position = { conversation_id: conversationId, seq: to, name };
    const moved =
      from === 0 ? yield* run('insertPosition', position) : yield* run('movePosition', { ...position, from });
    if (moved === 0) continue;
    for (const seq of changes.removed) {
      const known = yield* get('findDocument', { conversationId, seq });
      if (known) yield* remove(known.id);
    }
    for (const document of changes.put) put.push({ conversationId, document });
  }
  // Rising ids are written in one go; each step back would begin a part of the index that must be merged later.
  put.sort((a, b) => a.document.at - b.document.at);
  for (const { conversationId, document } of put) yield* putDocument(conversationId, document);
  yield* run('settleWords', {});
}

function* putDocument(conversationId: string, { seq, textSeq, at, words, kind }: PutDocument): Steps<void> {
  const known = kind === 'new' ? undefined : yield* get('findDocument', { conversationId, seq });
  if (!known && kind === 'changed') return;
  let id = known?.id;
  if (id === undefined) {
    const first = at * IDS;
    const last = yield* get('lastDocumentBelow', { id: first + IDS });
    id = Math.max(first, (last?.id ?? 0) + 1);
    const row = { conversation_id: conversationId, seq, text_seq: textSeq };
    while ((yield* run('insertDocument', { id, ...row })) === 0) id += 1;
  } else yield* run('setDocumentText', { id, textSeq });
  yield* run('putWords', { id, words });
}

/** Nothing of the conversation is found, and nothing is indexed again. */
export function* forgetConversation({ conversationId }: { conversationId: string }): Steps<void> {
  yield* run('forgetPosition', { conversationId, seq: FORGOTTEN });
  for (const { id } of yield* all('listDocuments', { conversationId })) yield* remove(id);
}

/** Whether there is more to do. */
export function* purgeWords(): Steps<boolean> {
  const before = yield* get('changeCount', {});
  yield* run('purgeWords', {});
  const after = yield* get('changeCount', {});
  // One change is the command itself.
  return (after?.count ?? 0) - (before?.count ?? 0) > 1;
}

function* remove(id: number): Steps<void> {
  yield* run('deleteWords', { id });
  yield* run('deleteDocument', { id });
}
