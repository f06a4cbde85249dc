import type { AgentConversation } from '@deskbell/sdk/agent';
import type { Workplace } from '../app/workplace.ts';

export interface Helps {
  readonly translate: boolean;
  readonly draft: boolean;
}

const NONE: Helps = { translate: false, draft: false };
const asked = new WeakMap<Workplace['admin'], Map<string, Promise<Helps>>>();

/** With what the machines of a site help; with nothing, unless an admin has named some. Asked for once. */
export function helpsOf({ admin }: Workplace, siteId: string): Promise<Helps> {
  const bySite = asked.get(admin) ?? new Map<string, Promise<Helps>>();
  asked.set(admin, bySite);
  const known = bySite.get(siteId);
  if (known) return known;
  const helps = admin.call('GET /v1/sites/:siteId/assistance', { siteId }).catch(() => {
    bySite.delete(siteId);
    return NONE;
  });
  bySite.set(siteId, helps);
  return helps;
}

/** Asks anew from now on: an admin has named or removed a machine. */
export function forgetHelps({ admin }: Workplace): void {
  asked.delete(admin);
}

/** A text in another language, by the machine of the site. */
export async function translated(
  { admin }: Workplace,
  { id: conversationId, siteId }: Pick<AgentConversation, 'id' | 'siteId'>,
  text: string,
  to: string,
): Promise<string> {
  const call = 'POST /v1/sites/:siteId/conversations/:conversationId/translation';
  return (await admin.call(call, { siteId, conversationId }, { text, to })).text;
}

/** An answer to what the visitor has said last, by the machine of the site. */
export async function drafted(
  { admin }: Workplace,
  { id: conversationId, siteId }: Pick<AgentConversation, 'id' | 'siteId'>,
): Promise<string> {
  const call = 'POST /v1/sites/:siteId/conversations/:conversationId/draft';
  return (await admin.call(call, { siteId, conversationId }, {})).text;
}
