import type { Waiting } from '@deskbell/protocol';
import type { DeskContext, WaitSteps } from '../desk-context.ts';
import { queueKey } from './queue-key.ts';
import { roundedRange } from './rounded-range.ts';
import type { WaitLine } from './wait-line.ts';

/** At most one look at a site in this time, and one at least while somebody waits: waits shorten by themselves. */
const SOONEST_MS = 1_000;
const LATEST_MS = 5_000;
/** The oldest waits of a site that are kept up to date; those behind them learn their place when they move up. */
const FOLLOWED = 2_000;
/** How many are told in one turn of the event loop: when a long queue moves, everybody in it has another place. */
const PORTION = 100;

interface SiteLines {
  readonly told: Map<string, { readonly visitorId: string; readonly json: string }>;
  lookedAt: number;
  wake: { at: number; cancel: () => void } | undefined;
}

/** Keeps waiting visitors and supervisors up to date about places and waits (R8). Passing: nothing is stored. */
export class WaitLines implements WaitSteps {
  readonly #context: () => DeskContext;
  readonly #sites = new Map<string, SiteLines>();
  #stopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** Something moved on the site: whoever waits may have another place. */
  changed(siteId: string): void {
    const site = this.#site(siteId);
    this.#wakeAt(siteId, site, Math.max(this.#context().clock.now(), site.lookedAt + SOONEST_MS));
  }

  /** Place and wait of a conversation now; `null` when it does not wait. */
  lineOf(siteId: string, conversationId: string): Waiting | null {
    const { book, cache, clock, estimator } = this.#context();
    const position = book.positionOf(conversationId);
    const queueId = cache.get(conversationId)?.conversation.handling.queueId;
    if (position === undefined || queueId === undefined) return null;
    const range = estimator.estimate({
      queueKey: queueKey(siteId, queueId),
      conversationId,
      position,
      now: clock.now(),
      // Whoever is free and fits would have it already: free agents do not fit, or have refused it.
      freeUnits: 0,
      onDutyUnits: book.onDutyUnits(siteId, queueId),
    });
    return { position, range: range && roundedRange(range) };
  }

  /** Everybody who waits on a site, oldest first. */
  linesOf(siteId: string): readonly { conversationId: string; waiting: Waiting }[] {
    const { book } = this.#context();
    return book.waitingIn(siteId, FOLLOWED).flatMap((conversationId) => {
      const waiting = this.lineOf(siteId, conversationId);
      return waiting ? [{ conversationId, waiting }] : [];
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const { wake } of this.#sites.values()) wake?.cancel();
    this.#sites.clear();
  }

  #site(siteId: string): SiteLines {
    const known = this.#sites.get(siteId);
    if (known) return known;
    const site: SiteLines = { told: new Map(), lookedAt: Number.NEGATIVE_INFINITY, wake: undefined };
    this.#sites.set(siteId, site);
    return site;
  }

  #wakeAt(siteId: string, site: SiteLines, at: number): void {
    if (this.#stopped || (site.wake && site.wake.at <= at)) return;
    site.wake?.cancel();
    const cancel = this.#context().clock.wakeAt(at, () => {
      site.wake = undefined;
      this.#look(siteId, site);
    });
    site.wake = { at, cancel };
  }

  #look(siteId: string, site: SiteLines): void {
    const { book, cache, clock } = this.#context();
    site.lookedAt = clock.now();
    const lines: WaitLine[] = [];
    const waiting = new Set(book.waitingIn(siteId, FOLLOWED));
    for (const conversationId of waiting) {
      const visitorId = cache.get(conversationId)?.conversation.visitorId;
      const line = this.lineOf(siteId, conversationId);
      if (visitorId === undefined || !line) continue;
      const json = JSON.stringify(line);
      if (site.told.get(conversationId)?.json === json) continue;
      site.told.set(conversationId, { visitorId, json });
      lines.push({ conversationId, visitorId, waiting: line });
    }
    for (const [conversationId, { visitorId }] of site.told) {
      if (waiting.has(conversationId)) continue;
      site.told.delete(conversationId);
      lines.push({ conversationId, visitorId, waiting: null });
    }
    this.#tell(siteId, lines);
    if (waiting.size > 0) this.#wakeAt(siteId, site, site.lookedAt + LATEST_MS);
  }

  #tell(siteId: string, lines: readonly WaitLine[]): void {
    const { clock, facts } = this.#context();
    if (this.#stopped || lines.length === 0) return;
    facts.tell({ type: 'waitingChanged', siteId, lines: lines.slice(0, PORTION) });
    if (lines.length > PORTION) clock.wakeAt(clock.now(), () => this.#tell(siteId, lines.slice(PORTION)));
  }
}
