import type { AgentCommands, AgentConversation, AgentFactPayloads } from '@deskbell/protocol';
import type { Way } from '../connection/insist.ts';
import type { Request } from '../connection/request.ts';
import type { CrisisHandle } from './agent-client.ts';
import { FollowedBoard } from './board-handle.ts';
import { SiteConfigurationHandle } from './configuration-handle.ts';
import { crisisHandle } from './crisis-handle.ts';

/** What an agent's client has of each site as a whole, made when it is first asked for. */
export class SiteHandles {
  readonly #request: Request<AgentCommands>;
  readonly #way: Way;
  readonly #boards = new Map<string, FollowedBoard>();
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

  configuration(siteId: string): SiteConfigurationHandle {
    const present = this.#configurations.get(siteId) ?? new SiteConfigurationHandle(siteId, this.#request);
    this.#configurations.set(siteId, present);
    return present;
  }

  crisis(siteId: string): CrisisHandle {
    return crisisHandle(siteId, this.#request, this.#way);
  }

  boardChanged(board: AgentFactPayloads['board:changed']): void {
    this.#boards.get(board.siteId)?.changed(board);
  }

  waitingChanged(change: AgentFactPayloads['waiting:changed']): void {
    this.#boards.get(change.siteId)?.waits(change);
  }

  configurationChanged({ siteId, version }: AgentFactPayloads['configuration:changed']): void {
    this.#configurations.get(siteId)?.changed(version);
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

  /** There is a connection again: what is followed is followed anew. */
  synced(): void {
    for (const board of this.#boards.values()) board.refresh();
    for (const configuration of this.#configurations.values()) configuration.refresh();
  }

  /** Another life of the data. */
  reset(): void {
    for (const configuration of this.#configurations.values()) configuration.reset();
  }
}
