import type { AppendFrame } from './append-frame.ts';
import type { WriteRequest, WriteResult } from './committer.ts';

/*
 * A batch as it travels between the threads. The clone that crosses over remembers every array and object it has met, and finds
 * its way to each again: of a message that is most of what it does. So the usual message travels as so many values of one long
 * array, and everything else as it is.
 */

/** Values of usual messages, each beginning with a text, and between them requests as they are. */
export type PackedRequests = readonly unknown[];

/** Where the values of what is known of the conversation begin in those of a message, those of its draft, and where they end. */
const KNOWN = 3;
const DRAFT = 12;
const END = 19;

export function packRequests(pending: readonly { readonly request: WriteRequest }[]): PackedRequests {
  // Filled one by one: an array that was made in its full length is taken for one with holes, which travels much slower.
  const packed: unknown[] = [];
  for (const { request } of pending) {
    const [name, input] = request;
    if (name !== 'append' || !packAppend(packed, input as AppendFrame)) packed.push(request);
  }
  return packed;
}

/** Whether it is a usual message. */
function packAppend(
  packed: unknown[],
  [id, version, state, known, drafts, dueAt, deadlines, events]: AppendFrame,
): boolean {
  const [draft] = drafts;
  if (!known || !draft || drafts.length > 1 || state || deadlines || events) return false;
  if (known.length !== DRAFT - KNOWN || draft.length !== END - DRAFT) return false;
  packed.push(id, version, dueAt);
  for (const value of known) packed.push(value);
  for (const value of draft) packed.push(value);
  return true;
}

export function unpackRequests(packed: PackedRequests): WriteRequest[] {
  const requests: WriteRequest[] = [];
  for (let at = 0; at < packed.length;) {
    const first = packed[at];
    if (typeof first === 'string') {
      requests.push(['append', unpackAppend(packed.slice(at, at + END))]);
      at += END;
    } else {
      requests.push(first as WriteRequest);
      at += 1;
    }
  }
  return requests;
}

function unpackAppend(values: readonly unknown[]): AppendFrame {
  const [id, version, dueAt] = values;
  // As `packAppend` has laid it out.
  return [
    id,
    version,
    null,
    values.slice(KNOWN, DRAFT),
    [values.slice(DRAFT)],
    dueAt,
    null,
    null,
  ] as unknown as AppendFrame;
}

/** Of each write its result; `0` for a message that was stored as its sender believed. For a whole batch of those only that. */
export type PackedResults = 0 | readonly (0 | WriteResult)[];

const AS_KNOWN: WriteResult = { value: 'asKnown' };

export function packResults(results: readonly WriteResult[]): PackedResults {
  const packed: (0 | WriteResult)[] = [];
  let others = 0;
  for (const result of results) {
    const isUsual = 'value' in result && result.value === 'asKnown';
    if (!isUsual) others += 1;
    packed.push(isUsual ? 0 : result);
  }
  return others === 0 ? 0 : packed;
}

/** `undefined` when the other side has left it out. */
export function unpackResult(packed: PackedResults, index: number): WriteResult | undefined {
  const result = packed === 0 ? 0 : packed[index];
  return result === 0 ? AS_KNOWN : result;
}
