import { z } from 'zod';
import { draft, draftHead, draftKind } from '../records/draft.ts';
import { conversationId, timestamp } from '../records/ids.ts';
import { fileMessageText } from '../records/text.ts';

/** What the agent has begun to write, on all their devices. Nobody else can ask for it. */
export const draftCommands = {
  /**
   * Keeps a draft; an empty text forgets it. `base` is the `at` of the one it was made from, 0 for none. The newest wins; what stood there
   * and was not known stays beside it as `other`, and is not forgotten by an empty text. The oldest of more than 100 goes.
   */
  'draft:put': {
    input: z.strictObject({
      conversationId,
      kind: draftKind,
      text: fileMessageText,
      base: timestamp,
      /** Forgets `other`. */
      dropsOther: z.boolean().default(false),
    }),
    /** What is there now; `null`: nothing. */
    output: z.strictObject({ draft: draft.nullable() }),
    errors: ['not_found'],
  },
  /** Those in a conversation. */
  'draft:get': {
    input: z.strictObject({ conversationId }),
    output: z.strictObject({ drafts: z.array(draft) }),
    errors: ['not_found'],
  },
  /** All of them on the sites that are the agent's, the newest first, without their texts. */
  'draft:list': {
    input: z.strictObject({}),
    output: z.strictObject({ drafts: z.array(draftHead) }),
    errors: [],
  },
} as const;
