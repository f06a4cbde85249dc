import type { ConversationRecord } from '@deskbell/core';
import { visitorIdOf } from '../../../src/desk/visitor-id.ts';
import type { Command, Event } from './events.ts';
import { SITE, type World } from './world.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
/** The conversations as they stood before what happens now. */
type Records = readonly ConversationRecord[];

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];
const viewerOf = (visitor: number) =>
  ({ kind: 'visitor', siteId: SITE, visitorId: visitorIdOf(SITE, String(visitor).repeat(43)) }) as const;

/** Lets an event happen, and waits until its consequences have settled. */
export async function act(world: World, records: Records, event: Event): Promise<void> {
  switch (event.type) {
    case 'together':
      for (const command of event.commands) begin(world, records, command);
      return world.settle();
    case 'advance':
      return world.advance(event.ms);
    case 'jump':
      return world.jump(event.ms);
    case 'fuse':
      return world.endAfter(event.writes);
    case 'crash':
      world.crash();
      return world.settle();
    default:
      begin(world, records, event);
      return world.settle();
  }
}

function begin(world: World, records: Records, command: Command): void {
  switch (command.type) {
    case 'start': {
      const { locale, text } = command;
      const id = world.ids.next();
      const viewer = viewerOf(command.visitor);
      return world.send(
        () => undefined,
        id,
        () => world.desk.startConversation(viewer, { id, text, locale }),
      );
    }
    case 'write':
    case 'visitorActs':
      return visitorActs(world, records, command);
    case 'connect':
      return connect(world, command.agent);
    case 'disconnect': {
      const agent = world.agents[command.agent];
      if (!agent || !world.sockets[command.agent]) return;
      world.sockets[command.agent] = (world.sockets[command.agent] ?? 0) - 1;
      return world.desk.agentDisconnected(agent.id);
    }
    case 'presence': {
      const viewer = agentViewer(world, command.agent);
      return world.ask('a choice of presence', () => world.desk.choosePresence(viewer, command.presence));
    }
    case 'offer': {
      const offered = records.filter(({ conversation }) => conversation.status === 'offered');
      const { conversation } = pick(offered, command.place) ?? {};
      if (conversation?.status !== 'offered') return;
      const viewer = viewerOfAgent(world, conversation.agent.id);
      return world.ask('an answer to an offer', () =>
        command.accept
          ? world.desk.acceptOffer(viewer, conversation.id)
          : world.desk.declineOffer(viewer, conversation.id),
      );
    }
    case 'owner':
      return ownerActs(world, records, command);
    case 'anybody':
      return anybodyActs(world, records, command);
    case 'crisis':
      return world.ask('a crisis', () => world.desk.supervision.setCrisis(boss(world), SITE, command.on));
    case 'replyToAll': {
      const id = world.ids.next();
      return world.ask('a reply to all', () =>
        world.desk.supervision.replyToAll(boss(world), { siteId: SITE, id, text: 'We are on it.' }),
      );
    }
    case 'account': {
      const agent = world.agents[command.agent];
      // By the command line, in another process: not a write of the desk.
      if (!agent) return;
      const { disabled } = command;
      world.disabled[command.agent] = disabled;
      world.accountsChangedAt = world.clock.now();
      return world.ask('an account', () => world.store.agents.setDisabled(agent.id, disabled ? 1 : null));
    }
    case 'configure':
      return world.configure(command.configuration);
  }
}

function visitorActs(world: World, records: Records, command: CommandOf<'write' | 'visitorActs'>): void {
  const viewer = viewerOf(command.visitor);
  const last = records.findLast(({ conversation }) => conversation.visitorId === viewer.visitorId);
  if (!last) return;
  const conversationId = last.conversation.id;
  const id = world.ids.next();
  if (command.type === 'write') {
    const { text } = command;
    return world.send(
      () => conversationId,
      id,
      () => world.desk.postMessage(viewer, { conversationId, id, text }),
    );
  }
  switch (command.what) {
    case 'end':
      return world.ask('an end', () => world.desk.endConversation(viewer, conversationId));
    case 'person':
      return world.ask('a request for a person', () => world.desk.requestPerson(viewer, conversationId));
    case 'contact': {
      const input = { conversationId, id, channel: 'callback', address: '+48 600 700 800' } as const;
      return world.ask('a number', () => world.desk.requestContactBack(viewer, input));
    }
    case 'edit': {
      const mine = world.acknowledged.findLast((sent) => sent.conversationId === conversationId);
      if (!mine) return;
      return world.ask('an edit', () =>
        world.desk.editEntry(viewer, { conversationId, id, entryId: mine.id, text: 'What I meant.' }),
      );
    }
  }
}

function ownerActs(world: World, records: Records, command: CommandOf<'owner'>): void {
  const held = records.filter(({ conversation: { status } }) => status === 'active' || status === 'snoozed');
  const { conversation } = pick(held, command.place) ?? {};
  if (conversation?.status !== 'active' && conversation?.status !== 'snoozed') return;
  const { desk } = world;
  const viewer = viewerOfAgent(world, conversation.agent.id);
  const conversationId = conversation.id;
  const id = world.ids.next();
  const transfer = (to: Parameters<typeof desk.transferConversation>[1]['to']) => () =>
    desk.transferConversation(viewer, { conversationId, to, note: 'Please.' });
  switch (command.what) {
    case 'post':
      return world.send(
        () => conversationId,
        id,
        () => {
          // Sent again after the process has ended, it comes over a socket again.
          const again = viewerOfAgent(world, viewer.agentId);
          return world.desk.postMessage(again, { conversationId, id, text: 'Let me look.' });
        },
      );
    case 'note':
      return world.ask('a note', () => desk.postNote(viewer, { conversationId, id, text: 'Paid.' }));
    case 'resolve':
      return world.ask('a resolution', () => desk.resolveConversation(viewer, conversationId));
    case 'end':
      return world.ask('an end', () => desk.endConversation(viewer, conversationId));
    case 'snooze': {
      const until = world.clock.now() + 20_000 * (1 + command.number) ** 3;
      return world.ask('a snooze', () => desk.snoozeConversation(viewer, { conversationId, until }));
    }
    case 'escalate':
      return world.ask('an escalation', async () => {
        const summary = await desk.draftEscalation(viewer, conversationId);
        return desk.escalateConversation(viewer, { conversationId, summary });
      });
    case 'toAgent':
      return world.ask(
        'a transfer',
        transfer({ kind: 'agent', agentId: world.agents[command.agent]?.id ?? '' }),
      );
    case 'toQueue': {
      const queueId = pick([...world.plan.queues.keys()], command.number) ?? '';
      return world.ask('a transfer', transfer({ kind: 'queue', queueId }));
    }
    case 'toTier':
      return world.ask('a transfer', transfer({ kind: 'tier', tier: command.number + 1 }));
  }
}

function anybodyActs(world: World, records: Records, { agent, place, what }: CommandOf<'anybody'>): void {
  const open = records.filter(({ conversation: { status } }) => status !== 'closed');
  const { conversation } = pick(open, place) ?? {};
  if (!conversation) return;
  const { desk } = world;
  const conversationId = conversation.id;
  const id = world.ids.next();
  const viewer = agentViewer(world, agent);
  switch (what) {
    case 'claim':
      return world.ask('a claim', () => desk.claimConversation(viewer, conversationId));
    case 'post':
      return world.send(
        () => conversationId,
        id,
        () => {
          const again = agentViewer(world, agent);
          return world.desk.postMessage(again, { conversationId, id, text: 'I can help.' });
        },
      );
    case 'assign':
      return world.ask('an assignment', () =>
        desk.assignConversation(boss(world), { conversationId, agentId: viewer.agentId }),
      );
    case 'edit': {
      const some = world.acknowledged.findLast((sent) => sent.conversationId === conversationId);
      return world.ask('a deletion', () =>
        desk.deleteEntry(viewer, { conversationId, id, entryId: some?.id ?? 'none' }),
      );
    }
    case 'vip':
      return world.ask('a mark', () =>
        desk.contacts.setVip(viewer, { conversationId, vip: place % 2 === 0 }),
      );
  }
}

function boss(world: World) {
  return { kind: 'agent', agentId: world.supervisor.id } as const;
}

/** Agents act over a socket; whoever is not let in is nobody. */
function agentViewer(world: World, index: number) {
  if (!world.sockets[index]) connect(world, index);
  const agentId = world.sockets[index] ? world.agents[index]?.id : undefined;
  return { kind: 'agent', agentId: agentId ?? 'nobody' } as const;
}

function viewerOfAgent(world: World, agentId: string) {
  const index = world.agents.findIndex(({ id }) => id === agentId);
  return agentViewer(world, Math.max(0, index));
}

function connect(world: World, index: number): void {
  const agent = world.agents[index];
  if (!agent || world.disabled[index] || (world.sockets[index] ?? 0) > 1) return;
  world.sockets[index] = (world.sockets[index] ?? 0) + 1;
  world.desk.agentConnected(agent);
}
