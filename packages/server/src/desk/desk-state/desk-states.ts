import type { DeskContext, DeskStateSteps } from '../desk-context.ts';
import { deskState } from './desk-state.ts';

/** Tells visitors what they may know of their site, when it changes: people come and go, hours and crises begin and end. */
export class DeskStates implements DeskStateSteps {
  readonly #context: () => DeskContext;
  readonly #told = new Map<string, string>();
  readonly #wakes = new Map<string, { at: number; cancel: () => void }>();
  #stopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  refresh(siteId: string): void {
    if (this.#stopped) return;
    const context = this.#context();
    this.#armHours(siteId);
    const desk = deskState(context, siteId);
    const told = JSON.stringify(desk);
    // Nobody is there when the desk opens: that is what clients are told when they connect.
    const before = this.#told.get(siteId);
    if (before === told) return;
    this.#told.set(siteId, told);
    if (before === undefined && !desk.available && desk.banner === null && !desk.consent) return;
    context.facts.tell({ type: 'deskChanged', siteId, desk });
  }

  stop(): void {
    this.#stopped = true;
    for (const { cancel } of this.#wakes.values()) cancel();
    this.#wakes.clear();
  }

  /** Hours begin and end by themselves. */
  #armHours(siteId: string): void {
    const { clock, plans } = this.#context();
    const now = clock.now();
    let at = Number.POSITIVE_INFINITY;
    for (const { calendar } of plans.planOf(siteId).queues.values()) {
      at = Math.min(at, calendar?.nextChange(now) ?? Number.POSITIVE_INFINITY);
    }
    const armed = this.#wakes.get(siteId);
    if (armed?.at === at) return;
    armed?.cancel();
    this.#wakes.delete(siteId);
    if (at === Number.POSITIVE_INFINITY) return;
    const cancel = clock.wakeAt(at, () => {
      this.#wakes.delete(siteId);
      this.refresh(siteId);
      // A queue is open or closed now; somebody may wait in it already.
      this.#context().facts.tell({ type: 'boardChanged', siteId });
    });
    this.#wakes.set(siteId, { at, cancel });
  }
}
