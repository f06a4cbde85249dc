import type { CommandOutput, VisitorCommands } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { insist } from '../connection/insist.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { VisitorConversationHandle } from './visitor-client.ts';

export interface TranscriptOptions extends CallOptions {
  /** Where to; default: the address for which the site vouches, or that was confirmed before. */
  readonly email?: string;
  /** In which language the mail is written, a BCP 47 tag; default: the visitor's. */
  readonly locale?: string;
}

/**
 * Asks for a copy of the conversation by mail. It goes to an address that is verified; another one gets a link with which to confirm
 * it, and the copy follows. Resolves with what was sent: `transcript` or `confirmation`.
 *
 * Fails with `invalid` (`details.path` is `email`: no address is verified, so one must be named), `forbidden` (the installation sends
 * no mail), `rate_limited` (too many were sent today), `not_found`, `aborted`.
 */
export async function requestTranscript(
  conversation: Pick<VisitorConversationHandle, 'ask'>,
  { email, locale, signal }: TranscriptOptions = {},
): Promise<'transcript' | 'confirmation'> {
  let sent: 'transcript' | 'confirmation' = 'transcript';
  await conversation.ask(async (way) => {
    const { conversationId, platform } = way;
    if (conversationId === null) {
      throw new DeskbellError(
        'not_found',
        'unable to ask for a transcript: the first message is not stored yet',
      );
    }
    const input = { conversationId, id: platform.newId(), email, locale };
    const answer = await insist(way, 'transcript:request', input, signal);
    ({ sent } = answer as CommandOutput<VisitorCommands['transcript:request']>);
    // It tells nothing of the conversation itself.
    return {};
  });
  return sent;
}
