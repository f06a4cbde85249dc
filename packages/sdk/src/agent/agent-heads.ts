import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import { LIMITS, sessionDigest } from '@deskbell/protocol/plain';
import type { Request } from '../connection/request.ts';
import type { ServerClock } from '../connection/server-clock.ts';
import type { Readable } from '../observable/readable.ts';
import type { Offer } from './agent-client.ts';
import type { WatchedConversation } from './agent-conversation.ts';
import type { InboxList } from './inbox-list.ts';
import type { AgentDrafts } from './drafts/agent-drafts.ts';
import type { Mentions } from './mentions.ts';
import type { Records } from './records.ts';
import type { SiteHandles } from './site-handles.ts';

type Heads = CommandOutput<AgentCommands['heads:get']>;

export interface AgentHeadsDeps {
  readonly request: Request<AgentCommands>;
  readonly clock: ServerClock;
  readonly records: Records;
  readonly handles: ReadonlyMap<string, WatchedConversation>;
  readonly inboxes: ReadonlySet<InboxList>;
  readonly outbox: { refresh(): void };
  readonly sites: SiteHandles;
  readonly offers: Readable<readonly Offer[]>;
  readonly mentions: Pick<Mentions, 'stand'>;
  readonly drafts: Pick<AgentDrafts, 'stand'>;
  readonly epoch: () => string | null;
  readonly session: () => Parameters<typeof sessionDigest>[0];
  /** Asks once more to follow the activity of a site. */
  follow(siteId: string): void;
}

/** Compares what an agent's client has with what the server has (D4), and asks anew for lists that differ. */
export class AgentHeads {
  readonly #deps: AgentHeadsDeps;
  #seen: ReadonlyMap<string, string> = new Map();

  constructor(deps: AgentHeadsDeps) {
    this.#deps = deps;
  }

  /** Resolves with whether everything should be synchronised. */
  async differ(): Promise<boolean> {
    const { clock, epoch, handles, inboxes, outbox, request, session, sites } = this.#deps;
    const lists = [...inboxes].slice(0, LIMITS.headsLists);
    const boards = sites.followedBoards.slice(0, LIMITS.headsLists);
    const answer = await clock.learn(
      request('heads:get', {
        inboxes: lists.map(({ shown }) => shown),
        boards: boards.map(({ siteId }) => siteId),
      }),
    );
    // A tab that was killed told nobody what it kept.
    outbox.refresh();
    // Telling what was read may have failed on this connection.
    for (const handle of handles.values()) handle.synced();
    // No synchronisation tells of it: learned here, whatever else is found.
    for (const { id, onPage } of answer.heads) {
      if (onPage !== undefined) handles.get(id)?.onPage.learn(onPage);
    }
    if (answer.epoch !== epoch() || answer.session !== sessionDigest(session())) return true;
    if (this.#areLost(answer) || this.#areOther(answer)) return true;
    this.#deps.mentions.stand(answer.mentions);
    this.#deps.drafts.stand(answer.drafts);
    for (const { siteId, version } of answer.configurations) sites.configurationStands(siteId, version);
    sites.refreshAlerts();
    boards.forEach((board, index) => {
      if (board.digest !== answer.boards[index]) board.refresh();
    });
    lists.forEach((list, index) => {
      if (list.digest !== answer.inboxes[index]) this.#listAnew(list);
    });
    return false;
  }

  #listAnew(list: InboxList): void {
    // Asking to follow it may have failed, too.
    if (list.follows) this.#deps.follow(list.siteId);
    list.refresh();
  }

  /** Something is shown of which the server says nothing. */
  #areLost({ heads }: Heads): boolean {
    const { handles, offers } = this.#deps;
    const listed = new Set(heads.map(({ id }) => id));
    for (const { head, id, state, watched } of handles.values()) {
      // Asking to follow it may have failed on this connection.
      if (watched && (head === null || (state.value !== null && !listed.has(id)))) return true;
    }
    return offers.value.some(({ conversation }) => !listed.has(conversation.id));
  }

  /** The server has something else than is held here. */
  #areOther({ heads }: Heads): boolean {
    const { handles, inboxes, records } = this.#deps;
    const seen = this.#seen;
    this.#seen = new Map(heads.map(({ id, seq, version }) => [id, `${seq}/${version}`]));
    return heads.some(({ id, seq, version, marks }) => {
      const record = records.get(id);
      const handle = handles.get(id);
      handle?.marksStand(marks);
      if (handle?.watched && handle.head !== seq) return true;
      // Without an inbox only what may be offered counts.
      const isSame = record?.version === version && (record.seq === seq || inboxes.size === 0);
      // What no list shows, because it is on a later page, is no news a second time.
      return !isSame && seen.get(id) !== `${seq}/${version}`;
    });
  }
}
