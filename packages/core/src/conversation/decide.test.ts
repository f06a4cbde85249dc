import { DeskbellError } from '@deskbell/protocol';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from './command.ts';
import type { Conversation } from './conversation.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { evolveAll } from './evolve-all.ts';

const START = 1_000_000;
const NOW = 2_000_000;
const ids = new CountingIds();
const build = createBuilders({ clock: new FakeClock(START), ids });

const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const bob = { kind: 'agent', id: 'agent-bob', name: 'Bob' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const system = { kind: 'system' } as const;

const queued = build.conversation({ visitorId: visitor.id });
const active = evolve(queued, build.status('active', 'assigned', ada));
const resolved = evolve(active, build.status('resolved', 'resolved', ada));
const closed = evolve(active, build.status('closed', 'ended'));
const all: Record<Conversation['status'], Conversation> = { queued, active, resolved, closed };

const commands = {
  'visitor writes': { type: 'postMessage', by: visitor, id: 'entry-v', text: 'Hello?' },
  'agent writes': { type: 'postMessage', by: ada, id: 'entry-a', text: 'Hello.' },
  'colleague writes': { type: 'postMessage', by: bob, id: 'entry-b', text: 'I can help.' },
  'agent notes': { type: 'postNote', by: ada, id: 'entry-n', text: 'Angry.' },
  'routing assigns': { type: 'assign', agent: { id: bob.id, name: bob.name } },
  'owner claims': { type: 'claim', by: ada },
  'colleague claims': { type: 'claim', by: bob },
  'agent is lost': { type: 'requeue', reason: 'agentLost' },
  'agent resolves': { type: 'resolve', by: ada },
  'visitor ends': { type: 'end', by: visitor },
  'agent ends': { type: 'end', by: ada },
} as const satisfies Record<string, ConversationCommand>;

/** In short: entries as `kind` or `status:reason`, or the error's code. */
function outcome(conversation: Conversation, command: ConversationCommand): string {
  try {
    const entries = decide(conversation, command, NOW, ids);
    return entries
      .map(({ body }) => (body.type === 'status' ? `${body.status}:${body.reason}` : body.type))
      .join(' + ');
  } catch (error) {
    if (error instanceof DeskbellError) return `! ${error.code}`;
    throw error;
  }
}

const nothing = '';
const ended = '! conversation_closed';
const table: Record<keyof typeof commands, Record<Conversation['status'], string>> = {
  'visitor writes': {
    queued: 'message',
    active: 'message',
    resolved: 'message + queued:reopened',
    closed: ended,
  },
  'agent writes': {
    queued: 'active:claimed + message',
    active: 'message',
    resolved: 'active:claimed + message',
    closed: ended,
  },
  'colleague writes': {
    queued: 'active:claimed + message',
    active: 'message',
    resolved: 'active:claimed + message',
    closed: ended,
  },
  'agent notes': { queued: 'note', active: 'note', resolved: 'note', closed: 'note' },
  'routing assigns': {
    queued: 'active:assigned',
    active: '! conflict',
    resolved: '! conflict',
    closed: ended,
  },
  'owner claims': { queued: 'active:claimed', active: nothing, resolved: 'active:claimed', closed: ended },
  'colleague claims': {
    queued: 'active:claimed',
    active: 'active:claimed',
    resolved: 'active:claimed',
    closed: ended,
  },
  'agent is lost': { queued: nothing, active: 'queued:agentLost', resolved: nothing, closed: nothing },
  'agent resolves': {
    queued: 'resolved:resolved',
    active: 'resolved:resolved',
    resolved: nothing,
    closed: ended,
  },
  'visitor ends': {
    queued: 'closed:ended',
    active: 'closed:ended',
    resolved: 'closed:ended',
    closed: nothing,
  },
  'agent ends': { queued: 'closed:ended', active: 'closed:ended', resolved: 'closed:ended', closed: nothing },
};

const cases = Object.entries(commands).flatMap(([name, command]) =>
  Object.entries(all).map(([status, conversation]) => ({
    name,
    status,
    conversation,
    command,
    expected: table[name as keyof typeof commands][conversation.status],
  })),
);

describe('decide', () => {
  it.each(cases)(
    '[C1, C3] $name in a $status conversation: "$expected"',
    ({ conversation, command, expected }) => {
      expect(outcome(conversation, command)).toBe(expected);
    },
  );

  it.each(cases.filter(({ expected }) => !expected.startsWith('!')))(
    '[R7] $name in a $status conversation: the version rises with each status entry, and with nothing else',
    ({ conversation, command }) => {
      const entries = decide(conversation, command, NOW, ids);
      const changes = entries.filter(({ body }) => body.type === 'status').length;
      expect(evolveAll(conversation, entries).version).toBe(conversation.version + changes);
    },
  );

  it('[C1] every change of status is an entry that says who did it, why, and who has it now', () => {
    expect(decide(queued, commands['routing assigns'], NOW, new CountingIds())).toEqual([
      {
        id: 'id-000000000000000001',
        at: NOW,
        author: system,
        body: {
          type: 'status',
          status: 'active',
          reason: 'assigned',
          agent: { id: bob.id, name: bob.name },
        },
      },
    ]);
    const [claim] = decide(queued, commands['colleague claims'], NOW, ids);
    expect(claim?.author).toEqual(bob);
    const [end] = decide(active, commands['visitor ends'], NOW, ids);
    expect(end?.author).toEqual(visitor);
  });

  it('[D2] a message keeps the id its author gave it, and status entries get ids of their own', () => {
    const entries = decide(resolved, commands['visitor writes'], NOW, new CountingIds('status'));
    expect(entries.map(({ id }) => id)).toEqual(['entry-v', 'status-00000000000001']);
  });

  it('[P3] a conversation of a lost agent waits again with its first age, and prefers that agent', () => {
    const [entry] = decide(active, commands['agent is lost'], NOW, ids);
    expect(evolve(active, entry!)).toMatchObject({
      status: 'queued',
      waitingSince: START,
      preferredAgentId: ada.id,
    });
  });

  it('[P3] the age survives any number of lost agents and claims', () => {
    const story = [
      commands['agent is lost'],
      commands['routing assigns'],
      commands['owner claims'],
      commands['agent is lost'],
    ];
    const after = story.reduce<Conversation>(
      (state, command, index) => evolveAll(state, decide(state, command, NOW + index, ids)),
      active,
    );
    expect(after).toMatchObject({ status: 'queued', waitingSince: START });
  });

  it('[C2] a visitor who writes after the solution waits from that moment on, for the same agent first', () => {
    const after = evolveAll(resolved, decide(resolved, commands['visitor writes'], NOW, ids));
    expect(after).toMatchObject({ status: 'queued', waitingSince: NOW, preferredAgentId: ada.id });
  });

  it('[C3] ending twice is ending once, whoever does it', () => {
    expect(decide(closed, commands['visitor ends'], NOW, ids)).toEqual([]);
    expect(decide(closed, commands['agent ends'], NOW, ids)).toEqual([]);
  });

  it('[C3] notes can still be added after the end, and change nothing', () => {
    const entries = decide(closed, commands['agent notes'], NOW, ids);
    expect(entries).toHaveLength(1);
    expect(evolveAll(closed, entries)).toBe(closed);
  });

  it('never takes a conversation from its owner when a colleague writes in it', () => {
    expect(evolveAll(active, decide(active, commands['colleague writes'], NOW, ids))).toBe(active);
  });
});
