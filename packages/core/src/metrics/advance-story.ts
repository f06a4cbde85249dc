import type { StoryEntry } from '../conversation/decide-context.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner-of.ts';
import { recordAfter } from '../conversation/record-after.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { responseClock } from '../sla/response-clock.ts';
import { advanceMatter, beginMatter } from './advance-matter.ts';
import type { GivenResponse, Matter, Resolution, Story } from './story.ts';
import { workBetween } from './work-between.ts';

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
  const resolution = resolutionAfter(before, entry, record, at);
  return {
    record,
    at,
    waitingSince: waitsForAgent(conversation) ? (before.waitingSince ?? at) : null,
    matter,
    resolution,
    resolutions: before.resolutions + (resolution !== null && resolution !== before.resolution ? 1 : 0),
    cameTo: cameToAfter(before, conversation, at),
    asked: askedAfter(before, entry, matter, at),
    wrapUp: wrapUpAfter(before, entry, matter, at),
    response: responseAfter(before, entry, plan, at),
  };
}

/** Whether no agent has it, and it is neither a bot's nor over. */
function waitsForAgent(conversation: Conversation): boolean {
  return (
    conversation.status === 'queued' || (conversation.status === 'offered' && conversation.returnTo === null)
  );
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

function askedAfter(before: Story, { body }: StoryEntry, matter: Matter | null, at: number): Story['asked'] {
  const asked: Story['asked'] = beginsAnew(before, matter) ? new Map() : before.asked;
  if (body.type === 'surveyAsked')
    return new Map(asked).set(body.survey, { kind: body.kind, askedAt: at, answer: null });
  const survey = body.type === 'score' && body.survey !== undefined ? asked.get(body.survey) : undefined;
  if (body.type !== 'score' || body.survey === undefined || !survey) return asked;
  return new Map(asked).set(body.survey, { ...survey, answer: { score: body.score, at } });
}

function wrapUpAfter(
  before: Story,
  { body }: StoryEntry,
  matter: Matter | null,
  at: number,
): Story['wrapUp'] {
  if (body.type !== 'wrapUp') return beginsAnew(before, matter) ? null : before.wrapUp;
  const { type: _, ...wrapUp } = body;
  return { ...wrapUp, at };
}

function responseAfter(
  { record }: Story,
  { author, body }: StoryEntry,
  plan: SitePlan,
  at: number,
): GivenResponse | null {
  if (body.type !== 'message' || author.kind !== 'agent') return null;
  const owed = responseClock(record, plan);
  return owed && owed.mark !== 'breached' ? { clock: owed.clock, at } : null;
}
