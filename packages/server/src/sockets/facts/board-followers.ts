import type { Clock } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Desk } from '../../desk/desk.ts';
import { describeError } from '../../log/describe-error.ts';
import { rooms } from '../rooms.ts';
import type { AgentNamespace } from '../socket-types.ts';
import { hasListeners } from './has-listeners.ts';

/** At most one fact per site in this time. */
const EVERY_MS = 1_000;

interface BoardFollowersDependencies {
  readonly agents: AgentNamespace;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Tells those who follow a board how it stands after changes: the first at once, the rest gathered. */
export class BoardFollowers {
  readonly #dependencies: BoardFollowersDependencies;
  readonly #toldAt = new Map<string, number>();
  readonly #planned = new Map<string, () => void>();
  #stopped = false;

  constructor(dependencies: BoardFollowersDependencies) {
    this.#dependencies = dependencies;
  }

  changed(siteId: string): void {
    const { agents, clock } = this.#dependencies;
    if (this.#stopped || this.#planned.has(siteId) || !hasListeners(agents, rooms.board(siteId), null))
      return;
    const at = Math.max(clock.now(), (this.#toldAt.get(siteId) ?? Number.NEGATIVE_INFINITY) + EVERY_MS);
    this.#planned.set(
      siteId,
      clock.wakeAt(at, () => void this.#tell(siteId)),
    );
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#planned.values()) cancel();
    this.#planned.clear();
  }

  async #tell(siteId: string): Promise<void> {
    const { agents, clock, desk, log } = this.#dependencies;
    this.#planned.delete(siteId);
    this.#toldAt.set(siteId, clock.now());
    try {
      const board = await desk.supervision.boardForFollowers(siteId);
      if (!this.#stopped) agents.to(rooms.board(siteId)).emit('board:changed', board);
    } catch (error) {
      // Passing: the next change brings another.
      log.warn({ siteId, err: describeError(error) }, 'a board could not be told');
    }
  }
}
