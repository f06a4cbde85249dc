import type { Clock } from '@deskbell/core';
import { DeskbellError, type VisitorCommands } from '@deskbell/protocol';
import type { Posted } from '../../desk/conversations/post-entry.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Files } from '../../files/files.ts';
import type { Transcripts } from '../../mail/transcripts.ts';
import { visitorConversation, visitorPosted } from '../../desk/views/visitor-view.ts';
import type { VisitorSocket } from '../socket-types.ts';
import type { Handlers } from './command-table.ts';
import type { MessageLimits } from './message-limits.ts';

interface VisitorHandlerDependencies {
  readonly desk: Desk;
  readonly files: Files;
  readonly clock: Clock;
  readonly messageLimits: MessageLimits;
  /** Default: the installation sends no mail. */
  readonly transcripts?: Transcripts | undefined;
}

/** What each command of a visitor does. */
export function visitorHandlers({
  desk,
  files,
  clock,
  messageLimits,
  transcripts,
}: VisitorHandlerDependencies): Handlers<VisitorSocket, VisitorCommands> {
  return {
    'conversation:start': async ({ id, data }, input, call) => {
      messageLimits.take(data);
      const posted = await desk.startConversation(data.viewer, input, {
        origin: id,
        stored: ({ record, appended }) =>
          call.acknowledge({
            conversation: visitorConversation(record, desk.faces),
            ...visitorPosted(appended),
          }),
      });
      await desk.visitors.visited(data.viewer, { device: data.device, page: input.page });
      return {
        conversation: visitorConversation(posted.record, desk.faces),
        ...visitorPosted(posted.appended),
      };
    },
    'file:upload': async ({ data }, { conversationId, ...input }) => {
      messageLimits.take(data);
      const record = await desk.findConversation(data.viewer, conversationId);
      return files.ticket({ kind: 'visitor', id: data.viewer.visitorId }, record, input);
    },
    'file:open': async ({ data }, { conversationId, ids }) => {
      await desk.findConversation(data.viewer, conversationId);
      return {
        links: await files.links({ kind: 'visitor', id: data.viewer.visitorId }, conversationId, ids),
      };
    },
    'visitor:describe': async ({ data }, input) => {
      messageLimits.take(data);
      return { known: await desk.visitors.describe(data.viewer, input) };
    },
    'event:track': async ({ id, data }, input) => {
      messageLimits.takeEvent(data);
      await desk.visitors.track(data.viewer, input, id);
      return {};
    },
    'page:show': async ({ data }, { page }) => {
      if (messageLimits.admitsPage(data)) await desk.visitors.showPage(data.viewer, page);
      return {};
    },
    'flow-menu:get': ({ data }, { locale }) => ({ items: desk.flowMenu(data.viewer, locale ?? null) }),
    // The busiest of all: each async function between the commit and the answer would cost as much as judging it.
    'message:post': ({ id, data }, input, call) => {
      messageLimits.take(data);
      const told = ({ appended }: Posted) => visitorPosted(appended);
      const stored = (posted: Posted): void => call.acknowledge(told(posted));
      return desk.postMessage(data.viewer, input, { origin: id, stored }).then(told);
    },
    'message:edit': async ({ id, data }, input, call) => {
      messageLimits.take(data);
      const { appended } = await desk.editEntry(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(visitorPosted(posted.appended)),
      });
      return visitorPosted(appended);
    },
    'message:delete': async ({ id, data }, input, call) => {
      messageLimits.take(data);
      const { appended } = await desk.deleteEntry(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(visitorPosted(posted.appended)),
      });
      return visitorPosted(appended);
    },
    'person:request': async ({ data }, { conversationId }) => ({
      conversation: visitorConversation(await desk.requestPerson(data.viewer, conversationId), desk.faces),
    }),
    'contact-back:request': async ({ id, data }, input, call) => {
      messageLimits.take(data);
      const { appended } = await desk.requestContactBack(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(visitorPosted(posted.appended)),
      });
      return visitorPosted(appended);
    },
    'answer:give': async ({ id, data }, input, call) => {
      messageLimits.take(data);
      const { appended } = await desk.giveAnswer(data.viewer, input, {
        origin: id,
        stored: (posted) => call.acknowledge(visitorPosted(posted.appended)),
      });
      return visitorPosted(appended);
    },
    'score:give': async ({ data }, input) => {
      messageLimits.take(data);
      await desk.giveScore(data.viewer, input);
      return {};
    },
    'feedback:give': async ({ data }, input) => {
      messageLimits.take(data);
      await desk.giveFeedback(data.viewer, input);
      return {};
    },
    'consent:give': async ({ data }, input) => {
      messageLimits.take(data);
      await desk.giveConsent(data.viewer, input);
      return {};
    },
    'transcript:request': async ({ data }, { conversationId, ...input }) => {
      messageLimits.take(data);
      const record = await desk.findConversation(data.viewer, conversationId);
      if (!transcripts) {
        throw new DeskbellError('forbidden', 'unable to send a transcript: this installation sends no mail');
      }
      return { sent: await transcripts.request(record, input) };
    },
    'conversation:end': async ({ data }, { conversationId }) => ({
      conversation: visitorConversation(await desk.endConversation(data.viewer, conversationId), desk.faces),
    }),
    'typing:set': async ({ id, data }, { conversationId, typing }) => {
      // Looked for first: what is left out must not tell whether there is such a conversation (A2).
      await desk.findConversation(data.viewer, conversationId);
      if (data.typing.admit(conversationId, typing, clock.now())) {
        await desk.together.passing.typing(data.viewer, conversationId, typing, id);
      }
      return {};
    },
    'typing:preview': async ({ data }, { conversationId, text }) => {
      await desk.findConversation(data.viewer, conversationId);
      if (data.preview.admit(conversationId, text, clock.now(), { urgent: text === '' }))
        await desk.together.passing.preview(data.viewer, conversationId, text);
      return {};
    },
    'read:mark': async ({ data }, { conversationId, seq }) => ({
      seq: await desk.together.passing.moveMark(data.viewer, conversationId, seq),
    }),
    'session:sync': ({ data }, input) => desk.syncVisitor(data.viewer, input),
    'identity:end': async ({ data }, { token }, call) => {
      // Over the socket that it ends, maybe: who asked hears of it first.
      await desk.identities.end(data.viewer.siteId, token, () => call.acknowledge({}));
      return {};
    },
    'timeline:catch-up': ({ data }, input) => desk.catchUpVisitor(data.viewer, input),
    'history:fetch': ({ data }, input) => desk.historyForVisitor(data.viewer, input),
    'heads:get': ({ data }) => desk.headsForVisitor(data.viewer),
  };
}
