import type { StoryEntry } from '../conversation/decide-context.ts';
import type { SitePlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { advanceStory } from './advance-story.ts';
import { beginStory } from './begin-story.ts';
import { MEASURES } from './measures.ts';
import type { MetricTotals } from './metric-totals.ts';
import { scopeOf, type Scope } from './scope.ts';
import type { Story } from './story.ts';
import { settleResolution } from './definitions/reopen-rate.ts';
import { settleJudgement } from './settle-judgement.ts';
import { settleResponse } from './definitions/sla-attainment.ts';
import { workBetween, type Work } from './work-between.ts';

/**
 * Counts one conversation: give it every entry from the first one on, internal ones included, in as many portions as you
 * like, and `finish` it. Keeps nothing but how the conversation stands.
 */
export class ConversationMetrics {
  readonly #totals: MetricTotals;
  readonly #plan: SitePlan;
  readonly #record: ConversationRecord;
  #story: Story | null = null;
  /** Grows for as long as one stretch follows another without a gap. */
  #work: (Work & { readonly scope: Scope }) | null = null;

  /** @param record as it is now; what it was in the beginning is worked out from the first entry */
  constructor(totals: MetricTotals, plan: SitePlan, record: ConversationRecord) {
    this.#totals = totals;
    this.#plan = plan;
    this.#record = record;
  }

  add(entries: readonly StoryEntry[]): void {
    for (const entry of entries) {
      if (this.#story === null) this.#begin(entry);
      else this.#advance(this.#story, entry);
    }
  }

  /** Nothing more is known; what goes on goes on until `now`. */
  finish(now: number): void {
    const story = this.#story;
    if (!story) return;
    const { conversation } = story.record;
    this.#extend(
      workBetween(story, now, this.#plan.silentAfterMs),
      scopeOf(conversation, conversation, story.channel),
    );
    this.#flush();
    settleResponse(story.response, true, this.#totals);
    if (story.resolution) settleResolution(story.resolution, false, this.#totals);
    settleJudgement(story, this.#totals);
    this.#story = null;
  }

  #begin(first: StoryEntry): void {
    this.#story = beginStory(this.#record, first);
    const { channel, record } = this.#story;
    const { conversation } = record;
    this.#totals.addConversation(conversation.startedAt, scopeOf(conversation, conversation, channel));
    // What the first entry says of the status is where the story begins.
    if (first.body.type !== 'status') this.#advance(this.#story, first);
  }

  #advance(before: Story, entry: StoryEntry): void {
    const plan = this.#plan;
    const after = advanceStory(before, entry, plan);
    const scope = scopeOf(before.record.conversation, after.record.conversation, before.channel);
    this.#extend(workBetween(before, after.at, plan.silentAfterMs), scope);
    const step = { entry, at: after.at, before, after, plan, scope };
    for (const measure of MEASURES) measure(step, this.#totals);
    this.#story = after;
  }

  #extend(work: Work | null, scope: Scope): void {
    if (!work) return;
    const last = this.#work;
    if (
      last &&
      last.agent.id === work.agent.id &&
      last.to === work.from &&
      last.scope.queueId === scope.queueId &&
      last.scope.channel === scope.channel
    ) {
      this.#work = { ...last, to: work.to };
      return;
    }
    this.#flush();
    this.#work = { ...work, scope };
  }

  #flush(): void {
    if (this.#work) this.#totals.addWork(this.#work.agent, this.#work.from, this.#work.to, this.#work.scope);
    this.#work = null;
  }
}
