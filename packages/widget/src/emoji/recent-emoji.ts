import type { VisitorConversationHandle } from '@deskbell/sdk/visitor';

const MOST = 16;

type Asked = Pick<VisitorConversationHandle, 'ask'>;

/** What this device has used last, newest first. */
export async function recentEmoji(conversation: Asked): Promise<readonly string[]> {
  let recent: readonly string[] = [];
  await conversation.ask(async ({ keptUnder, platform }) => {
    recent = (await platform.storage.get<readonly string[]>(`${keptUnder?.prefix ?? ''}emoji`)) ?? [];
    return {};
  });
  return recent;
}

/** Kept with what else the device keeps of the visitor, and removed with it. */
export async function noteEmoji(conversation: Asked, sign: string): Promise<void> {
  await conversation.ask(async ({ keptUnder, platform }) => {
    await platform.storage.update<readonly string[]>(`${keptUnder?.prefix ?? ''}emoji`, (recent = []) =>
      [sign, ...recent.filter((other) => other !== sign)].slice(0, MOST),
    );
    return {};
  });
}
