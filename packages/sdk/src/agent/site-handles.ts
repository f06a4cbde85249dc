import type { AgentCommands, AgentConversation, AgentFactPayloads } from '@deskbell/protocol';
import type { Way } from '../connection/insist.ts';
import type { Request } from '../connection/request.ts';
import type { CrisisHandle } from './agent-client.ts';
import { FollowedBoard } from './board-handle.ts';
import { SiteConfigurationHandle } from './configuration-handle.ts';
import { crisisHandle } from './crisis-handle.ts';
import { SiteAlerts } from './site-alerts.ts';

/** What an agent's client has of each site as a whole, made when it is first asked for. */
export class SiteHandles {
  readonly #request: Request<AgentCommands>;
  readonly #way: Way;
  readonly #boards = new Map<string, FollowedBoard>();
  readonly #alerts = new Map<string, SiteAlerts>();
  readonly #configurations = new Map<string, SiteConfigurationHandle>();

  constructor(request: Request<AgentCommands>, way: Way) {
    this.#request = request;
    this.#way = way;
  }

  board(siteId: string): FollowedBoard {
    const board = this.#boards.get(siteId) ?? new FollowedBoard(siteId, this.#request);
    this.#boards.set(siteId, board);
    return board;
  }

  alerts(siteId: string): SiteAlerts {
    const alerts = this.#alerts.get(siteId) ?? new SiteAlerts(siteId, this.#request);
    this.#alerts.set(siteId, alerts);
    return alerts;
  }

  configuration(siteId: string): SiteConfigurationHandle {
    const present = this.#configurations.get(siteId) ?? new SiteConfigurationHandle(siteId, this.#request);
    this.#configurations.set(siteId, present);
    return present;
  }

  crisis(siteId: string): CrisisHandle {
    return crisisHandle(siteId, this.#request, this.#way);
  }

  /** A fact about a site as a whole; anything else is not for here. */
  heard(fact: SiteFact | { readonly name: string }): void {
    if (!isSiteFact(fact)) return;
    switch (fact.name) {
      case 'board:changed':
        return this.#boards.get(fact.payload.siteId)?.changed(fact.payload);
      case 'waiting:changed':
        return this.#boards.get(fact.payload.siteId)?.waits(fact.payload);
      case 'alert:raised':
      case 'alert:acknowledged':
        return this.#alerts.get(fact.payload.siteId)?.heard(fact.payload);
      case 'configuration:changed': {
        const { siteId, version } = fact.payload;
        this.#configurations.get(siteId)?.changed(version);
        // What people can do is another.
        this.#boards.get(siteId)?.refresh();
      }
    }
  }

  /** The version in force, in case that a change was not told. */
  configurationStands(siteId: string, version: number): void {
    this.#configurations.get(siteId)?.stands(version);
  }

  get followedBoards(): readonly FollowedBoard[] {
    return [...this.#boards.values()].filter(({ followed }) => followed);
  }

  learned(conversation: AgentConversation): void {
    this.#boards.get(conversation.siteId)?.learned(conversation);
  }

  /** Where somebody follows them: who sees to what may have been told and lost. */
  refreshAlerts(): void {
    for (const alerts of this.#alerts.values()) alerts.refresh();
  }

  /** There is a connection again: what is followed is followed anew. */
  synced(): void {
    for (const board of this.#boards.values()) board.refresh();
    this.refreshAlerts();
    for (const configuration of this.#configurations.values()) configuration.refresh();
  }

  /** Another life of the data. */
  reset(): void {
    for (const configuration of this.#configurations.values()) configuration.reset();
  }
}

const SITE_FACTS = [
  'board:changed',
  'waiting:changed',
  'alert:raised',
  'alert:acknowledged',
  'configuration:changed',
] as const;
type SiteFact = {
  [Name in (typeof SITE_FACTS)[number]]: { readonly name: Name; readonly payload: AgentFactPayloads[Name] };
}[(typeof SITE_FACTS)[number]];

function isSiteFact(fact: { readonly name: string }): fact is SiteFact {
  return (SITE_FACTS as readonly string[]).includes(fact.name);
}
