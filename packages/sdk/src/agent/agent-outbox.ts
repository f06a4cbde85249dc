import type { AgentCommands, AgentConversation, Entry } from '@deskbell/protocol';
import type { Connection } from '../connection/connection.ts';
import type { Request } from '../connection/request.ts';
import type { Emitter } from '../observable/emitter.ts';
import { HeldTexts } from '../outbox/held-texts.ts';
import { Outbox, type OutboxOptions } from '../outbox/outbox.ts';
import type { Platform } from '../platform/platform.ts';
import type { AgentEvents } from './agent-client.ts';
import { deliverText } from './deliver-text.ts';
import type { Records } from './records.ts';

interface AgentOutboxParts extends Pick<OutboxOptions<AgentConversation, Entry>, 'delivered' | 'changed'> {
  readonly platform: Platform;
  readonly connection: Connection;
  readonly request: Request<AgentCommands>;
  readonly records: Records;
  readonly events: Emitter<AgentEvents>;
}

/** What an agent has written and is not stored yet, some of which can be taken back. */
export function agentOutbox({ connection, events, platform, records, request, ...told }: AgentOutboxParts): {
  readonly outbox: Outbox<AgentConversation, Entry>;
  readonly held: HeldTexts;
} {
  const outbox: Outbox<AgentConversation, Entry> = new Outbox({
    ...told,
    platform,
    now: () => connection.clock.now(),
    laneOf: ({ conversationId }) => conversationId ?? '',
    waits: (item) => held.waits(item),
    deliver: (item) =>
      deliverText(
        {
          request,
          held,
          resolved: (conversation) => void records.learn(conversation),
          unresolved: (conversationId, error) => events.emit('unresolved', { conversationId, error }),
        },
        item,
      ),
    isOpen: () => connection.online,
  });
  const held = new HeldTexts(outbox, platform);
  return { outbox, held };
}
