import type { Store, Subject } from '@deskbell/core';

/** The name of who calls, as histories keep it. */
export async function callerName(
  store: Pick<Store, 'agents' | 'apiKeys'>,
  subject: Subject,
): Promise<string> {
  if (subject.kind === 'agent') return (await store.agents.find(subject.agentId))?.name ?? '';
  if (subject.kind === 'key') return (await store.apiKeys.find(subject.keyId))?.name ?? '';
  return '';
}
