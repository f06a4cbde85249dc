import type { VisitorBody } from '@deskbell/sdk/visitor';
import { type MountedChat, mountChat } from './mount-chat.ts';

export const bot = { kind: 'bot', name: 'Robin' } as const;

/** A chat in which a bot has just said this. */
export async function askedByBot(
  body: VisitorBody,
  options: { theme?: 'light' | 'dark'; locale?: string } = {},
): Promise<MountedChat> {
  const mounted = await mountChat({ open: true, ...options });
  const { conversation } = mounted.client.online();
  conversation.write('Where is my order?');
  conversation.become({ status: 'bot' });
  conversation.add({ author: bot, body });
  await mounted.settled();
  // Parts come in turns of their own.
  await import('../src/rich/rich-part.ts');
  await mounted.settled();
  await mounted.settled();
  return mounted;
}
