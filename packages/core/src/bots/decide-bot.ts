import type { HandoverCause } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { BotActor } from '../conversation/command.ts';
import type { CommandOf } from '../conversation/command-of.ts';
import { moveBody } from '../conversation/move-body.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import type { Unfolding } from '../conversation/unfolding.ts';
import { askAtEnd } from '../survey/ask-surveys.ts';

/** A bot says something to the visitor. It stops no clock (E5). */
export function say(unfolding: Unfolding, { by, content, id }: CommandOf<'say'>): void {
  requireTurn(unfolding, by);
  unfolding.add(by, content, id);
}

/** A bot notes what it learned, for agents. */
export function learn(unfolding: Unfolding, { by, id, tags, values }: CommandOf<'learn'>): void {
  requireTurn(unfolding, by);
  unfolding.add(by, { type: 'learned', values: [...values], tags: [...tags] }, id);
}

/** A bot gives the conversation to people, with what it learned, so that they need not ask again. */
export function handOver(unfolding: Unfolding, command: CommandOf<'handOver'>): void {
  const { by, id, priority, queueId, summary, tags, values } = command;
  requireTurn(unfolding, by);
  const { context, conversation } = unfolding;
  if (queueId !== undefined && !context.plan.queues.has(queueId)) {
    throw new DeskbellError(
      'invalid',
      `unable to hand the conversation over: the site has no queue "${queueId}"; name another, or none`,
      { details: { path: 'queueId' } },
    );
  }
  unfolding.add(
    by,
    {
      type: 'handover',
      cause: 'bot',
      bot: { id: by.id, name: by.name },
      ...(summary === undefined ? {} : { summary }),
      ...(values ? { values: [...values] } : {}),
      ...(tags ? { tags: [...tags] } : {}),
      ...(queueId === undefined ? {} : { queueId }),
      ...(priority === undefined ? {} : { priority }),
    },
    id,
  );
  const target = { queueId: queueId ?? conversation.handling.queueId };
  const move = moveBody(context.plan, conversation, target, 'transferred');
  unfolding.add(SYSTEM, {
    ...move,
    reason: 'botDone',
    priority: (move.priority ?? conversation.handling.priority) + (priority ?? 0),
  });
}

/** A bot takes the matter for solved; the visitor's next message goes to people. */
export function resolveByBot(unfolding: Unfolding, { by }: CommandOf<'resolveByBot'>): void {
  requireTurn(unfolding, by);
  unfolding.add(by, { type: 'status', status: 'resolved', reason: 'resolved' });
  askAtEnd(unfolding);
}

/** The turn of whatever has it ends without its doing: people get the conversation, and read why. */
export function endBotTurn(unfolding: Unfolding, cause: Exclude<HandoverCause, 'bot'>): void {
  const { bot } = unfolding.conversation.handling;
  if (bot) {
    unfolding.add(SYSTEM, { type: 'handover', cause, bot: { id: bot.id, name: bot.name } });
  }
  unfolding.add(SYSTEM, { type: 'status', status: 'queued', reason: 'botDone' });
}

/**
 * To a bot a conversation that it does not have is like one that there is not (A2).
 *
 * @throws DeskbellError `not_found`
 */
export function requireTurn({ conversation }: Unfolding, by: BotActor): void {
  if (conversation.status === 'bot' && conversation.handling.bot?.id === by.id) return;
  throw new DeskbellError(
    'not_found',
    'unable to find the conversation: it is not with this bot, or no longer; go on with the others',
  );
}
