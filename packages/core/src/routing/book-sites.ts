import { dayOf, type Day } from '../pace/day-of.ts';
import type { CrisisOn, QueuePlan, SitePlan } from '../plan/site-plan.ts';
import { BookQueue } from './book-queue.ts';
import type { BookSlot } from './book-slot.ts';
import type { BookSources } from './book-types.ts';
import { queueOf } from '../conversation/queue-of.ts';

/** A site in a routing book: its plan as of the last change, and its queues. */
export class BookSite {
  readonly plan: SitePlan;
  readonly crisis: CrisisOn | null;
  readonly agents: Set<BookSlot>;
  readonly conversationIds: Set<string>;
  /** Whether any queue gives a limited amount of work a day. */
  readonly hasCeilings: boolean;
  readonly #queues = new Map<string, BookQueue<BookSlot>>();
  readonly #days = new Map<string, Day>();

  constructor(plan: SitePlan, crisis: CrisisOn | null, before?: BookSite) {
    this.plan = plan;
    this.crisis = crisis;
    this.agents = before?.agents ?? new Set();
    this.conversationIds = before?.conversationIds ?? new Set();
    for (const id of plan.queues.keys()) this.#queues.set(id, new BookQueue<BookSlot>(id));
    this.hasCeilings = [...plan.queues.values()].some(({ pace }) => pace.dailyCeiling !== null);
  }

  get queues(): Iterable<BookQueue<BookSlot>> {
    return this.#queues.values();
  }

  queuePlan(queueId: string): QueuePlan {
    return queueOf(this.plan, { queueId });
  }

  /** `undefined`: the plan has no such queue. */
  findQueue(queueId: string): BookQueue<BookSlot> | undefined {
    return this.#queues.get(queueId);
  }

  /** The default queue stands in for one that a changed configuration no longer has. */
  queue(queueId: string): BookQueue<BookSlot> {
    const { id } = this.queuePlan(queueId);
    const known = this.#queues.get(id) ?? new BookQueue<BookSlot>(id);
    this.#queues.set(id, known);
    return known;
  }

  /** The day of a queue: by the time zone of its hours, UTC without hours (P5). */
  dayAt({ calendar }: QueuePlan, now: number): Day {
    const timeZone = calendar?.timeZone ?? 'UTC';
    const known = this.#days.get(timeZone);
    if (known && now >= known.start && now < known.end) return known;
    const day = dayOf(timeZone, now);
    this.#days.set(timeZone, day);
    return day;
  }
}

/** The sites of a routing book, each looked up when it is first met. */
export class BookSites {
  readonly #sources: BookSources;
  readonly #sites = new Map<string, BookSite>();

  constructor(sources: BookSources) {
    this.#sources = sources;
  }

  get(siteId: string): BookSite {
    return this.#sites.get(siteId) ?? this.renew(siteId);
  }

  find(siteId: string): BookSite | undefined {
    return this.#sites.get(siteId);
  }

  /** Takes over what the site says now, with empty queues. */
  renew(siteId: string): BookSite {
    const { planOf, crisisOf } = this.#sources;
    const site = new BookSite(planOf(siteId), crisisOf(siteId), this.#sites.get(siteId));
    this.#sites.set(siteId, site);
    return site;
  }
}
