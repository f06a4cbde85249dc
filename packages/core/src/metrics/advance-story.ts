import type { StoryEntry } from '../conversation/decide-context.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner-of.ts';
import { recordAfter } from '../conversation/record-after.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { responseClock } from '../sla/response-clock.ts';
import { advanceMatter, beginMatter, handledAfter, sumOf } from './advance-matter.ts';
import { scopeOf, type Scope } from './scope.ts';
import type { GivenResponse, Matter, Resolution, Story } from './story.ts';
import { workBetween, type Work } from './work-between.ts';

/** The story after one more entry. Pure. */
export function advanceStory(before: Story, entry: StoryEntry, plan: SitePlan): Story {
  const at = Math.max(before.at, entry.at);
  const record = recordAfter(before.record, entry);
  const { conversation } = record;
  const worked = workBetween(before, at, plan.silentAfterMs);
  const matter = isEnded(conversation)
    ? null
    : before.matter === null
      ? beginMatter(record, at)
      : advanceMatter(before.matter, entry, record, at, worked);
  const scope = scopeOf(before.record.conversation, record.conversation, before.channel);
  const resolution = resolutionAfter(before, entry, record, at, scope);
  return {
    record,
    at,
    waitingSince: waitsForAgent(conversation) ? (before.waitingSince ?? at) : null,
    channel: channelAfter(before, entry, matter),
    withBot: withBotAfter(before, entry, conversation),
    matter,
    resolution,
    resolutions: before.resolutions + (resolution !== null && resolution !== before.resolution ? 1 : 0),
    cameTo: cameToAfter(before, conversation, at),
    asked: askedAfter(before, entry, matter, at, scope),
    handledMs: handledMsAfter(before, matter, worked),
    wrapUp: wrapUpAfter(before, entry, matter, at, scope),
    response: responseAfter(before, entry, plan, at, scope),
  };
}

/** Whether no agent has it, and it is neither a bot's nor over. */
function waitsForAgent(conversation: Conversation): boolean {
  return (
    conversation.status === 'queued' || (conversation.status === 'offered' && conversation.returnTo === null)
  );
}

function channelAfter(before: Story, { body }: StoryEntry, matter: Matter | null): Story['channel'] {
  if (body.type === 'contactRequest') return body.channel;
  return before.matter === null && matter !== null ? 'chat' : before.channel;
}

function withBotAfter({ withBot }: Story, { body }: StoryEntry, { status }: Conversation): boolean {
  if (status !== 'bot') return false;
  return body.type === 'status' ? body.bot !== undefined : withBot;
}

function isEnded({ status }: Conversation): boolean {
  return status === 'resolved' || status === 'closed';
}

/**
 * A matter is resolved when an agent says so or either side ends it, and an agent has answered in it. Without an answer it
 * counts only if the visitor had left an address, and an agent ended it: they have called or written.
 */
function resolutionAfter(
  { matter, record: { conversation: old }, resolution, resolutions }: Story,
  entry: StoryEntry,
  { conversation }: ConversationRecord,
  at: number,
  scope: Scope,
): Resolution | null {
  if (!isEnded(conversation)) return null;
  if (matter === null) {
    // What is closed does not come back: a resolution that stands until then is settled.
    return old.status === conversation.status ? resolution : null;
  }
  const answered = matter.answeredAt !== null || (matter.reachable && entry.author.kind === 'agent');
  if (!answered) return null;
  return {
    at,
    scope,
    isFirst: resolutions === 0,
    byOne: matter.hadBy.length <= 1 && !matter.transferred && !matter.escalated,
    mayReopen: conversation.status === 'resolved',
  };
}

function cameToAfter(before: Story, conversation: Conversation, at: number): Story['cameTo'] {
  if (conversation.status !== 'active') return before.cameTo;
  const { id } = conversation.agent;
  if (ownerOf(before.record.conversation)?.id === id) return before.cameTo;
  return new Map(before.cameTo).set(id, at);
}

/** Whether a matter begins anew: what was said of the last one is settled. */
function beginsAnew(before: Story, matter: Matter | null): boolean {
  return before.matter === null && matter !== null;
}

/** Of the matter that ended last: what may still be noted of it. */
function handledMsAfter(before: Story, matter: Matter | null, worked: Work | null): number {
  if (matter !== null || before.matter === null) return before.handledMs;
  return sumOf(handledAfter(before.matter, worked));
}

function askedAfter(
  before: Story,
  { body }: StoryEntry,
  matter: Matter | null,
  at: number,
  scope: Scope,
): Story['asked'] {
  const asked: Story['asked'] = beginsAnew(before, matter) ? new Map() : before.asked;
  if (body.type === 'surveyAsked')
    return new Map(asked).set(body.survey, { kind: body.kind, askedAt: at, scope, answer: null });
  const survey = body.type === 'score' && body.survey !== undefined ? asked.get(body.survey) : undefined;
  if (body.type !== 'score' || body.survey === undefined || !survey) return asked;
  return new Map(asked).set(body.survey, {
    ...survey,
    answer: { score: body.score, comment: body.comment, at },
  });
}

function wrapUpAfter(
  before: Story,
  { body }: StoryEntry,
  matter: Matter | null,
  at: number,
  scope: Scope,
): Story['wrapUp'] {
  if (body.type !== 'wrapUp') return beginsAnew(before, matter) ? null : before.wrapUp;
  const { type: _, ...wrapUp } = body;
  return { ...wrapUp, at, scope };
}

function responseAfter(
  { record }: Story,
  { author, body }: StoryEntry,
  plan: SitePlan,
  at: number,
  scope: Scope,
): GivenResponse | null {
  if (body.type !== 'message' || author.kind !== 'agent') return null;
  const owed = responseClock(record, plan);
  return owed && owed.mark !== 'breached' ? { clock: owed.clock, at, scope } : null;
}
