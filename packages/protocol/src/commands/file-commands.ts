import { z } from 'zod';
import { fileIds, fileLink, uploadInput, uploadTicket } from '../records/file-ref.ts';
import { conversationId } from '../records/ids.ts';
import { defineCommands } from './command.ts';

/** Files of a conversation: the same for both sides. */
export const fileCommands = defineCommands({
  /**
   * Asks for permission to upload a file to a conversation. Safe to repeat with the same `id` until the upload has begun: the
   * last ticket is the one that holds.
   */
  'file:upload': {
    input: uploadInput,
    output: uploadTicket,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'too_large', 'unsupported_type', 'id_reused'],
  },
  /** Links to files of a conversation, in the order of `ids`; those that there are not (any more) are left out. */
  'file:open': {
    input: z.strictObject({ conversationId, ids: fileIds }),
    output: z.strictObject({ links: z.array(fileLink) }),
    errors: ['not_found'],
  },
});
