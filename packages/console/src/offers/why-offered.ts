import type { EventItem } from '../event/bodies.ts';
import { reasonsWords } from '../event/reason-words.ts';
import { consoleText } from '../localization/console-text.ts';

interface WhyOffered {
  readonly why: string | null;
  /** What the colleague who hands it on says. */
  readonly note: string | null;
}

/** Why a conversation comes to this agent, from its timeline: routing's reasons, or the colleague who hands it on. */
export function whyOffered(items: readonly EventItem[], agentId: string): WhyOffered {
  const newest = items.findLast(({ body }) => {
    if (body.type === 'transfer') return body.to.kind === 'agent' && body.to.agent.id === agentId;
    return body.type === 'routing' && body.agent?.id === agentId;
  });
  if (newest?.body.type === 'transfer') {
    const name = newest.author.name ?? consoleText.theDesk();
    return { why: consoleText.offerTransfer(name), note: newest.body.note ?? null };
  }
  const because = newest?.body.type === 'routing' ? newest.body.because : [];
  const handed = items.findLast(({ body }) => body.type === 'transfer');
  const note = handed?.body.type === 'transfer' ? (handed.body.note ?? null) : null;
  return { why: because.length === 0 ? null : consoleText.offerWhy(reasonsWords(because)), note };
}
