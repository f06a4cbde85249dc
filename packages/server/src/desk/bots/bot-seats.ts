import type { ConversationRecord } from '@deskbell/core';
import { LIMITS } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { BotNodes } from './bot-nodes.ts';
import type { BotSeatSteps } from './bot-seat-steps.ts';
import { freestSeat, type BotLine, type BotSeat } from './bot-seat.ts';
import { chosenNode } from './chosen-node.ts';

/** How long a bot that lost its connection is awaited before another connection, or people, get its conversations. */
const LOST_MS = 3_000;
/** The same after a start of this server: its clients come back one by one. */
const STARTED_MS = 10_000;
/** How often one that another node has is looked at: whether that node still has connections of the bot. */
const LOOK_MS = 10_000;
/** How often other nodes are told who is connected here. */
const TELL_MS = 5_000;

interface Held {
  readonly botId: string;
  /** `null`: with a connection of another node, or awaited. */
  seat: BotSeat | null;
  /** The other node that has it, as far as this one knows. */
  nodeId: string | null;
  stopWaiting: (() => void) | undefined;
}

/**
 * Which connection of a bot has which conversation. Nothing here is stored: after a start it is made anew from the rows and from what
 * connections say they have. Should two of them believe in the same for a moment, the ids of what they say keep it from being said
 * twice (D2).
 */
export class BotSeats implements BotSeatSteps {
  readonly #context: () => DeskContext;
  /** By bot, then by instance. */
  readonly #seats = new Map<string, Map<string, BotSeat>>();
  /** Every conversation that any bot has, as far as this node knows. */
  readonly #held = new Map<string, Held>();
  #nodes: BotNodes | undefined;
  #stopTelling: (() => void) | undefined;
  #isStopped = false;

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  recall({ conversation: { handling, id, status } }: ConversationRecord): void {
    if (status === 'bot' && handling.bot) this.#await(id, handling.bot.id, STARTED_MS);
  }

  connections(botId: string): number {
    let count = 0;
    for (const { line } of this.#seats.get(botId)?.values() ?? []) if (line) count += 1;
    return count;
  }

  isThere(botId: string): boolean {
    return this.#freest(botId) !== undefined || this.#elsewhere(botId).length > 0;
  }

  holds(botId: string, instance: string, conversationId: string): boolean {
    const held = this.#held.get(conversationId);
    const seat = this.#seats.get(botId)?.get(instance);
    if (!seat || held?.botId !== botId) return false;
    if (held.seat && held.seat !== seat) return false;
    if (!held.seat) this.#sit(conversationId, held, seat);
    return true;
  }

  conversationsOf(botId: string, instance: string): readonly string[] {
    return [...(this.#seats.get(botId)?.get(instance)?.conversations ?? [])];
  }

  connected(botId: string, instance: string, line: BotLine): void {
    const seats = this.#seats.get(botId) ?? new Map<string, BotSeat>();
    this.#seats.set(botId, seats);
    const known = seats.get(instance);
    if (known) {
      known.stopWaiting?.();
      const before = known.line;
      // First, so that the end of the one before is not taken for a loss.
      Object.assign(known, { line, stopWaiting: undefined });
      before?.replaced();
    } else seats.set(instance, { botId, instance, line, conversations: new Set(), stopWaiting: undefined });
    this.#tellOthers(botId);
  }

  disconnected(botId: string, instance: string, line: BotLine, isMeant: boolean): void {
    const seat = this.#seats.get(botId)?.get(instance);
    if (seat?.line !== line) return;
    seat.line = null;
    this.#tellOthers(botId);
    if (this.#isStopped) return;
    if (isMeant) this.#leave(seat);
    else seat.stopWaiting = this.#after(LOST_MS, () => this.#leave(seat));
  }

  resumed(botId: string, instance: string, conversationIds: readonly string[]): void {
    for (const id of conversationIds) this.holds(botId, instance, id);
    for (const [id, held] of this.#held) {
      if (held.botId !== botId || held.seat || held.nodeId !== null) continue;
      held.stopWaiting?.();
      held.stopWaiting = this.#after(LOST_MS, () => this.#share(id));
    }
  }

  moved({ conversation: { handling, id, status } }: ConversationRecord): void {
    const botId = status === 'bot' ? handling.bot?.id : undefined;
    const held = this.#held.get(id);
    if (held?.botId === botId) return;
    if (held) this.#forget(id, held);
    if (botId === undefined) return;
    this.#held.set(id, { botId, seat: null, nodeId: null, stopWaiting: undefined });
    this.#share(id);
  }

  lineOf(conversationId: string): BotLine | null {
    return this.#held.get(conversationId)?.seat?.line ?? null;
  }

  gone(botId: string): void {
    for (const [id, held] of this.#held) if (held.botId === botId) this.#giveToPeople(id, held);
  }

  countedElsewhere(nodeId: string, botId: string, seats: number): void {
    this.#nodes ??= new BotNodes(this.#context().clock);
    if (!this.#nodes.told(nodeId, botId, seats)) return;
    for (const [id, held] of this.#held) {
      if (held.botId !== botId || held.nodeId !== nodeId) continue;
      held.nodeId = null;
      this.#await(id, botId, LOST_MS);
    }
  }

  takenElsewhere(nodeId: string, botId: string, conversationId: string): void {
    const held = this.#held.get(conversationId);
    if (held?.botId !== botId) return;
    held.seat?.conversations.delete(conversationId);
    held.seat?.line?.over(conversationId);
    held.seat = null;
    this.#watch(conversationId, held, nodeId);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopTelling?.();
    for (const { stopWaiting } of this.#held.values()) stopWaiting?.();
    for (const seats of this.#seats.values()) for (const { stopWaiting } of seats.values()) stopWaiting?.();
  }

  /** Gives it to one of those who are connected, here or elsewhere, or else to people. */
  #share(conversationId: string): void {
    const held = this.#held.get(conversationId);
    if (!held || held.seat || this.#isStopped) return;
    const { nodeId } = this.#context().cluster;
    const seat = this.#freest(held.botId);
    const chosen = chosenNode(conversationId, [...(seat ? [nodeId] : []), ...this.#elsewhere(held.botId)]);
    if (chosen === undefined) return this.#giveToPeople(conversationId, held);
    if (!seat || chosen !== nodeId) return this.#watch(conversationId, held, chosen);
    this.#sit(conversationId, held, seat);
    seat.line?.given(conversationId);
  }

  #sit(conversationId: string, held: Held, seat: BotSeat): void {
    held.stopWaiting?.();
    Object.assign(held, { seat, nodeId: null, stopWaiting: undefined });
    seat.conversations.add(conversationId);
    const { cluster } = this.#context();
    if (cluster.hasOthers()) cluster.tell({ type: 'botTook', botId: held.botId, conversationId });
  }

  /** Another node has it. Should that one be gone, it is shared out anew. */
  #watch(conversationId: string, held: Held, nodeId: string): void {
    held.stopWaiting?.();
    held.nodeId = nodeId;
    held.stopWaiting = this.#after(LOOK_MS, () => {
      if (this.#elsewhere(held.botId).includes(nodeId)) this.#watch(conversationId, held, nodeId);
      else this.#share(conversationId);
    });
  }

  #await(conversationId: string, botId: string, ms: number): void {
    const held = this.#held.get(conversationId) ?? {
      botId,
      seat: null,
      nodeId: null,
      stopWaiting: undefined,
    };
    this.#held.set(conversationId, held);
    held.stopWaiting?.();
    held.stopWaiting = this.#after(ms, () => this.#share(conversationId));
  }

  #forget(conversationId: string, held: Held): void {
    held.stopWaiting?.();
    held.seat?.conversations.delete(conversationId);
    held.seat?.line?.over(conversationId);
    this.#held.delete(conversationId);
  }

  /** It does not come back: others have its conversations from now on. */
  #leave(seat: BotSeat): void {
    if (seat.line) return;
    const seats = this.#seats.get(seat.botId);
    if (seats?.get(seat.instance) === seat) seats.delete(seat.instance);
    if (seats?.size === 0) this.#seats.delete(seat.botId);
    for (const id of seat.conversations) {
      const held = this.#held.get(id);
      if (held?.seat !== seat) continue;
      held.seat = null;
      // Those of the same node first: the others go on believing that it is here.
      const other = this.#freest(seat.botId);
      if (other) {
        this.#sit(id, held, other);
        other.line?.given(id);
      } else this.#share(id);
    }
  }

  #giveToPeople(conversationId: string, { botId }: Held): void {
    const context = this.#context();
    const command = { type: 'endBot', cause: 'lost', botId } as const;
    changeConversation(context, DESK, conversationId, command).catch((error: unknown) => {
      // Its deadlines are stored, and bring it to people in the end.
      context.log.error(
        { conversationId, err: describeError(error) },
        'a conversation stays with a lost bot',
      );
    });
  }

  #freest(botId: string): BotSeat | undefined {
    const seats = this.#seats.get(botId);
    return seats && freestSeat(seats.values(), LIMITS.syncConversations);
  }

  #elsewhere(botId: string): readonly string[] {
    return this.#nodes?.with(botId) ?? [];
  }

  #tellOthers(botId: string): void {
    const { cluster } = this.#context();
    if (!cluster.hasOthers()) return;
    cluster.tell({ type: 'botsCounted', botId, seats: this.connections(botId) });
    this.#stopTelling ??= this.#after(TELL_MS, () => {
      this.#stopTelling = undefined;
      for (const id of this.#seats.keys()) if (this.connections(id) > 0) this.#tellOthers(id);
    });
  }

  #after(ms: number, run: () => void): () => void {
    const { clock } = this.#context();
    return clock.wakeAt(clock.now() + ms, run);
  }
}
