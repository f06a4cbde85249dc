import type { StoryEntry } from '../conversation/decide-context.ts';
import type { SitePlan } from '../plan/site-plan.ts';

/** Whom it has been with, who let it pass, and how it was handed on: a line each. */
export function triedIn(story: readonly StoryEntry[], plan: SitePlan): readonly string[] {
  const had = new Set<string>();
  const missed: string[] = [];
  const moves: string[] = [];
  for (const { author, body } of story) {
    if (body.type === 'status') {
      if (body.status === 'active' && body.agent) had.add(body.agent.name);
      if (body.reason === 'missed' || body.reason === 'declined') missed.push(body.agent?.name ?? '?');
      if (body.reason === 'noFirstReply' && body.agent)
        moves.push(`${body.agent.name} did not answer in time`);
      if (body.reason === 'escalated') {
        const queue =
          body.queueId === undefined ? undefined : (plan.queues.get(body.queueId)?.name ?? body.queueId);
        const tier = plan.tiers.find((one) => one.tier === body.tier)?.name;
        moves.push(`Escalated to ${[tier, queue].filter((part) => part !== undefined).join(', ')}`);
      }
    }
    if (body.type === 'handover') moves.push(handedOverBy(body));
    if (body.type === 'transfer') {
      const by = author.kind === 'agent' ? author.name : 'Desk';
      const to = body.to.kind === 'agent' ? body.to.agent.name : body.to.name;
      moves.push(
        `${by} → ${to}${body.note === undefined ? '' : `: “${body.note.replace(/\s+/g, ' ').trim()}”`}`,
      );
    }
  }
  return [
    ...(had.size === 0 ? [] : [`With: ${[...had].join(', ')}`]),
    ...(missed.length === 0
      ? []
      : [`Not taken (${String(missed.length)}): ${[...new Set(missed)].join(', ')}`]),
    ...moves,
  ];
}

/** What the bot found out is in its own words, and those of the visitor. */
function handedOverBy({
  bot,
  summary,
  values = [],
}: Extract<StoryEntry['body'], { type: 'handover' }>): string {
  const learned = values.map(({ label, value }) => `${label}: ${value}`);
  const told = [...(summary === undefined ? [] : [summary]), ...learned].map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );
  return told.length === 0 ? `Bot ${bot.name}` : `Bot ${bot.name}: ${told.join('; ')}`;
}
