import type { AgentCommands } from '@deskbell/protocol';
import type { Audit } from '../../audit/audit.ts';
import type { Desk } from '../../desk/desk.ts';
import { agentPosted } from '../../desk/views/agent-view.ts';
import type { AgentSocket } from '../socket-types.ts';
import type { Handlers } from './command-table.ts';
import { watch } from './watching.ts';

type SteeringCommand =
  'whisper:post' | 'conversation:monitor' | 'routing:explain' | 'alert:list' | 'alert:acknowledge';

/** What each command of somebody who oversees a site does. */
export function steeringHandlers({
  audit,
  desk,
}: {
  readonly audit: Pick<Audit, 'record'> | undefined;
  readonly desk: Desk;
}): Pick<Handlers<AgentSocket, AgentCommands>, SteeringCommand> {
  return {
    'whisper:post': async ({ id, data }, input, call) => {
      const { appended } = await desk.postWhisper(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(agentPosted(posted.appended)),
      });
      return agentPosted(appended);
    },
    'conversation:monitor': async (socket, { conversationId }) => {
      const { viewer } = socket.data;
      const { conversation } = await desk.findConversation(viewer, conversationId);
      // Written down before anything is read: what cannot be recorded is not shown.
      await audit?.record({
        subject: { kind: 'agent', id: viewer.agentId, name: null },
        action: 'conversation:monitor',
        target: { siteId: conversation.siteId, thing: `conversation:${conversationId}` },
      });
      await watch(socket, desk, [conversationId]);
      return desk.openConversation(viewer, conversationId);
    },
    'alert:list': async ({ data }, { siteId }) => ({
      alerts: [...(await desk.supervision.alertsOn(data.viewer, siteId))],
    }),
    'alert:acknowledge': async ({ data }, { id, siteId }) => ({
      alert: await desk.supervision.acknowledgeAlert(data.viewer, siteId, id),
    }),
    'routing:explain': ({ data }, { siteId, conversationIds }) => ({
      conversations: [...desk.supervision.explain(data.viewer, siteId, conversationIds)],
    }),
  };
}
