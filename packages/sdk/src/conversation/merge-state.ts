import { toJson } from '../platform/to-json.ts';
import type { WireConversation } from './wire.ts';

/** The newer of two states of a conversation; marks and seq only move forward (D10). Gives `before` when nothing is new. */
export function mergeState<State extends WireConversation>(before: State | null, told: State): State {
  if (before === null) return told;
  const isNewer =
    told.version > before.version || (told.version === before.version && told.seq >= before.seq);
  const base = isNewer ? told : before;
  const next = {
    ...base,
    seq: Math.max(before.seq, told.seq),
    marks: {
      visitor: Math.max(before.marks.visitor, told.marks.visitor),
      agent: Math.max(before.marks.agent, told.marks.agent),
    },
  };
  // Records are plain data of the same form and order of keys: comparing their text is enough.
  return toJson(next) === toJson(before) ? before : next;
}
