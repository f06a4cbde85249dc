import type { ConversationWay, VisitorClient, VisitorConversationHandle } from './visitor-client.ts';

/** What was left lying longer than this is not what one means to say any more. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

interface Draft {
  readonly text: string;
  readonly at: number;
}

/** What this person was writing in a conversation on this device within a day, in whichever tab; empty when there is nothing. */
export async function readDraft(
  client: Pick<VisitorClient, 'isKnown'>,
  conversation: Pick<VisitorConversationHandle, 'ask'>,
): Promise<string> {
  // Who this is on this device decides whose draft it is.
  await client.isKnown();
  let text = '';
  await conversation.ask(async (way) => {
    const draft = await way.platform.storage.get<Draft>(keysOf(way)[0]);
    if (draft && way.platform.now() - draft.at < KEPT_MS) ({ text } = draft);
    return {};
  });
  return text;
}

/** Keeps what this person is writing, for `readDraft`; an empty text keeps nothing. `forget` removes it with everything else. */
export async function keepDraft(
  conversation: Pick<VisitorConversationHandle, 'ask'>,
  text: string,
): Promise<void> {
  await conversation.ask(async (way) => {
    const { storage } = way.platform;
    const at = way.platform.now();
    const [key, ...earlier] = keysOf(way);
    if (text.trim() !== '') await storage.update<Draft>(key, () => ({ text, at }));
    // Nothing is made for the sake of keeping nothing.
    else
      for (const each of [key, ...earlier])
        if (await storage.get(each)) await storage.update(each, () => undefined);
    return {};
  });
}

/** What it was kept under before the conversation had begun, and before the person was known, comes after. */
function keysOf({ conversationId, keptUnder }: ConversationWay): [string, ...string[]] {
  const { prefix = '', person = '' } = keptUnder ?? {};
  const key = (by: string, of: string): string => `${prefix}draft/${by}/${of}`;
  return [key(person, conversationId ?? ''), key(person, ''), key('', '')];
}
