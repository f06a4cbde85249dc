import { assertNever, type ConversationRecord, type Uploader } from '@deskbell/core';
import { DeskbellError, type UploadTicket } from '@deskbell/protocol';
import { createToken, hashToken } from '../auth/secret-token.ts';
import { cleanName } from './checks/clean-name.ts';
import { typeOfExtension } from './checks/file-types.ts';
import { unsupported } from './checks/unsupported.ts';
import type { FilesContext } from './files-context.ts';
import { DAY_MS, largestOf, quotaOf } from './uploader-limits.ts';

/** How long a ticket waits for its upload to begin. */
const TICKET_MS = 10 * 60 * 1_000;

export interface TicketInput {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/**
 * Permission to upload one file of this size to this conversation, once. What cannot be taken anyway is refused here already, before
 * anything was sent.
 *
 * @throws DeskbellError `conversation_closed`, `too_large`, `unsupported_type`, `rate_limited`, `id_reused`
 */
export async function makeTicket(
  { clock, config, store, types }: FilesContext,
  uploader: Uploader,
  { conversation }: Pick<ConversationRecord, 'conversation'>,
  { id, name: given, type, size }: TicketInput,
): Promise<UploadTicket> {
  if (conversation.status === 'closed') {
    throw new DeskbellError(
      'conversation_closed',
      'unable to take the file: the conversation has ended; start a new one',
    );
  }
  const limit = largestOf(uploader, config);
  if (size > limit) {
    throw new DeskbellError(
      'too_large',
      `unable to take the file: it has more than ${String(limit)} bytes; send a smaller one`,
      {
        details: { limit },
      },
    );
  }
  const { name, extension } = cleanName(given);
  if (extension !== '' && !typeOfExtension(types, extension))
    throw unsupported(`files of this kind (${extension}) are not taken; send a picture or a PDF`);
  const token = createToken();
  const now = clock.now();
  const expiresAt = now + TICKET_MS;
  const outcome = await store.files.expect(
    {
      id,
      siteId: conversation.siteId,
      conversationId: conversation.id,
      uploader,
      name,
      type,
      size,
      state: 'expected',
      createdAt: now,
      expiresAt,
      tokenHash: hashToken(token),
      sha256: null,
      linkKey: createToken(),
      entryId: null,
      width: null,
      height: null,
      placeholder: null,
      variants: [],
    },
    quotaOf(uploader, config, now),
  );
  switch (outcome) {
    case 'created':
    case 'renewed':
      return { id, path: `/files/uploads/${id}`, token, expiresAt };
    case 'idReused':
      throw new DeskbellError(
        'id_reused',
        'unable to take the file: there is one with this id; send it under a new id',
      );
    case 'tooManyPending':
      throw tooMany('others of yours are still being sent; wait for them', 10_000);
    case 'overQuota':
      throw tooMany('you have sent as much as one may in a day; try again tomorrow', DAY_MS);
    case 'siteOverQuota':
      throw tooMany('the site takes no more files today; try again tomorrow', DAY_MS);
    default:
      return assertNever(outcome);
  }
}

function tooMany(why: string, retryAfterMs: number): DeskbellError {
  return new DeskbellError('rate_limited', `unable to take the file: ${why}`, { retryAfterMs });
}
