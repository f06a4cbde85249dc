import type { Board } from '@deskbell/protocol';
import { siteConfiguration } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { CommandDesk, Handler } from './command-desk.ts';
import { agentOf, conflict } from './model-help.ts';

/** What concerns a site as a whole. */
export const siteCommands: Record<string, Handler> = {
  'board:get': (desk, socket, { siteId, follow }) => {
    if (follow) socket.boards.add(siteId);
    else socket.boards.delete(siteId);
    // Its agents have no skills.
    return { board: boardOf(desk, siteId), people: [], waiting: waitingLines(desk) };
  },
  'crisis:set': (desk, socket, { siteId, on }) => {
    const { data } = desk;
    if (on) {
      const by = agentOf(desk, socket.personId);
      data.crisis ??= { id: data.newId(), startedAt: data.now(), by, affected: data.waiting.length };
    } else data.crisis = null;
    desk.tellAgents('board:changed', boardOf(desk, siteId));
    return { crisis: data.crisis };
  },
  'crisis:reply': (desk, _socket, { id, text }) => {
    const { data } = desk;
    const known = data.crisisReplies.get(id);
    if (known !== undefined && known !== text)
      throw new DeskbellError('id_reused', 'unable to reply: the id was used');
    if (known !== undefined) desk.repeated += 1;
    data.crisisReplies.set(id, text);
    return { conversations: data.waiting.length };
  },
  'configuration:get': ({ data }) => data.configurations.at(-1),
  'configuration:put': (desk, socket, { siteId, expectedVersion, configuration }) => {
    const { configurations, now } = desk.data;
    if (configurations.at(-1)?.version !== expectedVersion) throw conflict('another version is in force');
    const saved = {
      version: expectedVersion + 1,
      at: now(),
      by: { kind: 'agent' as const, name: desk.agentName(socket.personId) },
      configuration: siteConfiguration.parse(configuration),
    };
    configurations.push(saved);
    desk.tellAgents('configuration:changed', { siteId, version: saved.version });
    return saved;
  },
  'configuration:history': ({ data }, _socket, { before, limit }) => ({
    versions: data.configurations
      .filter(({ version }) => version < (before ?? Number.POSITIVE_INFINITY))
      .toReversed()
      .slice(0, limit),
  }),
};

export function boardOf({ data }: Pick<CommandDesk, 'data'>, siteId: string): Board {
  const all = [...data.conversations.values()];
  const count = (status: string) => all.filter((one) => one.status === status).length;
  const queue = {
    id: 'main',
    name: 'Main',
    open: true,
    changesAt: null,
    waiting: count('queued'),
    offered: count('offered'),
    active: count('active'),
    oldestWaitSince: data.waiting[0]?.waitingSince ?? null,
    staffed: 0,
    free: 0,
    atRisk: 0,
  };
  return { siteId, queues: [queue], tiers: [], crisis: data.crisis };
}

export function waitingLines({ data }: Pick<CommandDesk, 'data'>) {
  return data.waiting.map(({ id }, index) => ({
    conversationId: id,
    waiting: { position: index + 1, range: null },
  }));
}
