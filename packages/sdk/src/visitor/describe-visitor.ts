import type { CommandOutput, KnownDetails, VisitorCommands, VisitorDetails } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import { insist } from '../connection/insist.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { VisitorConversationHandle } from './visitor-client.ts';

/**
 * Says who the visitor is and what the page knows of them. Nobody vouches for it: agents see that, and what a token says (`identify`) stays as
 * it is. What is left out stays, `null` takes back. Resolves with what is known by now, so that it need not be asked again; with
 * nothing said it only asks, and nothing is kept.
 *
 * What is to come with the very first message goes into `about` of the client's options instead: it waits for a connection with the message.
 *
 * Fails with `consent_required` while the site waits for a consent, `invalid` (`details.path` names what is wrong), `aborted`.
 */
export async function describeVisitor(
  conversation: Pick<VisitorConversationHandle, 'ask'>,
  details: VisitorDetails = {},
  { signal }: CallOptions = {},
): Promise<KnownDetails> {
  let known: KnownDetails = { name: false, email: false, phone: false, attributes: [], consented: false };
  await conversation.ask(async (way) => {
    const answer = await insist(way, 'visitor:describe', details, signal);
    ({ known } = answer as CommandOutput<VisitorCommands['visitor:describe']>);
    // It tells nothing of the conversation itself.
    return {};
  });
  return known;
}

const ATTRIBUTE = /^[A-Za-z][\w.-]{0,63}$/;

/**
 * The attributes that the server takes, of whatever a page hands over: names of letters, digits, `_`, `.` and `-`; texts (cut at 500
 * characters), numbers and booleans, and `null` to take one back; at most 50. What does not fit is left out: it must cost nobody a message.
 */
export function fitAttributes(
  given: Readonly<Record<string, unknown>>,
): NonNullable<VisitorDetails['attributes']> {
  const attributes: NonNullable<VisitorDetails['attributes']> = {};
  let left: number = LIMITS.attributes;
  for (const [name, value] of Object.entries(given)) {
    if (left === 0 || !ATTRIBUTE.test(name)) continue;
    if (typeof value === 'string') {
      attributes[name] = value.replaceAll('\0', '').slice(0, LIMITS.attributeCharacters).toWellFormed();
    } else if (typeof value === 'boolean' || value === null || Number.isFinite(value)) {
      attributes[name] = value as number | boolean | null;
    } else continue;
    left -= 1;
  }
  return attributes;
}
