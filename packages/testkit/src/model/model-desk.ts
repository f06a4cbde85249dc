import { isInternal } from '@deskbell/core';
import { agentCommands, agentHandshake, visitorCommands, visitorHandshake } from '@deskbell/protocol';
import type { Acknowledgement, Author, EntryBody, Me, WireError } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { FakeNetwork } from '../socket/fake-network.ts';
import type { ClientFrame } from '../socket/frames.ts';
import type { SocketEnd } from '../socket/socket-pair.ts';
import type { CommandDesk, Input } from './command-desk.ts';
import { offerEnd, offerTo } from './handling-commands.ts';
import { modelCommands } from './model-commands.ts';
import { ModelConversation, type Posted } from './model-conversation.ts';
import { modelPerson } from './model-token.ts';
import { ModelData } from './model-data.ts';
import { SYSTEM } from './model-help.ts';
import { ModelSocket } from './model-socket.ts';
import { viewOf } from './model-views.ts';
import { boardOf } from './site-commands.ts';

type Connect = Extract<ClientFrame, { type: 'connect' }>;

const SITE = 'shop';

/**
 * A relay in memory that follows the protocol word by word and does nothing else: what the SDK is tested against. Its input
 * and output are checked by the protocol's own schemas, so that the two cannot drift apart unseen.
 */
export class ModelDesk implements CommandDesk {
  readonly data: ModelData;
  /** How many texts came again under an id that was stored: acknowledgements that were lost. */
  repeated = 0;
  /** How many commands a crash has lost before they were done. */
  lost = 0;
  /** Entries in a page: small, so that tests walk over several. */
  pageSize = 5;
  /** With a code, every command of this name is refused. */
  readonly refuse = new Map<string, WireError>();
  /** Tokens that were signed out. */
  readonly endedTokens = new Set<string>();
  /** Commands that wait for `work()`, when set: a crash loses them, unacknowledged. */
  slow = false;
  readonly #waiting: (() => void)[] = [];
  readonly #positions = new Map<string, number | null>();
  readonly #sockets = new Set<ModelSocket>();
  readonly #network: FakeNetwork;

  constructor(network: FakeNetwork, now: () => number) {
    this.#network = network;
    this.data = new ModelData(now);
    network.accept = (end) => this.#accept(end);
  }

  get sockets(): readonly ModelSocket[] {
    return [...this.#sockets];
  }

  me(agentId: string): Me {
    const memberships = [{ siteId: SITE, siteName: 'Shop', role: 'agent' as const }];
    return { id: agentId, name: this.agentName(agentId), email: `${agentId}@desk.example`, memberships };
  }

  agentName(agentId: string): string {
    return `Agent ${agentId}`;
  }

  newConversation(visitorId: string): ModelConversation {
    const previous = this.data
      .ofVisitor(visitorId)
      .find(({ status }) => status === 'resolved' || status === 'closed');
    const conversation = new ModelConversation(
      this.data.newId(),
      SITE,
      visitorId,
      this.data.now(),
      previous?.id ?? null,
    );
    this.data.conversations.set(conversation.id, conversation);
    return conversation;
  }

  /** Stores an entry and tells everybody but the author's own socket. */
  add(
    conversation: ModelConversation,
    by: ModelSocket | null,
    id: string,
    author: Author,
    body: EntryBody,
  ): Posted {
    const { version } = conversation;
    const posted = conversation.append(id, this.data.now(), author, body);
    const { entry, previous } = posted;
    this.tell(conversation, by, 'entry:added', (side) =>
      side === 'visitor' && isInternal(body)
        ? null
        : { conversationId: conversation.id, previous: previous[side], entry: viewOf(side)(entry) },
    );
    if (conversation.version !== version || entry.seq === 1) this.tellChanged(conversation);
    if (body.type === 'status') this.#tellWaiting();
    return posted;
  }

  tellChanged(conversation: ModelConversation): void {
    for (const socket of this.#sockets) {
      const { side } = socket;
      if (side === 'visitor' && socket.personId !== conversation.visitorId) continue;
      const told = side === 'visitor' ? conversation.forVisitor() : conversation.forAgent();
      socket.fact('conversation:changed', { conversation: told });
    }
  }

  tellAgents(name: string, payload: unknown): void {
    for (const socket of this.#sockets) if (socket.side === 'agent') socket.fact(name, payload);
  }

  tellPerson(by: ModelSocket, name: string, payload: unknown): void {
    for (const socket of this.#sockets)
      if (socket !== by && socket.side === by.side && socket.personId === by.personId)
        socket.fact(name, payload);
  }

  /** Routing reserves a waiting conversation for an agent. */
  offer(conversation: ModelConversation, agentId: string): void {
    offerTo(this, conversation, agentId);
  }

  /** Takes back every offer whose time is over, and wakes what was put aside until now. */
  fireDue(): void {
    const now = this.data.now();
    for (const conversation of this.data.conversations.values()) {
      const { agent, offer, snoozedUntil } = conversation;
      if (offer && offer.until <= now)
        this.add(conversation, null, this.data.newId(), SYSTEM, offerEnd(conversation, 'missed'));
      if (agent && snoozedUntil !== null && snoozedUntil <= now)
        this.add(conversation, null, this.data.newId(), SYSTEM, {
          type: 'status',
          status: 'active',
          reason: 'woken',
          agent,
        });
    }
  }

  /** Tells of every place in the queue that is another now (R8). */
  #tellWaiting(): void {
    const changes: { conversationId: string; waiting: { position: number; range: null } | null }[] = [];
    for (const conversation of this.data.conversations.values()) {
      const position = this.data.position(conversation);
      const { id: conversationId, visitorId } = conversation;
      if ((this.#positions.get(conversationId) ?? null) === position) continue;
      this.#positions.set(conversationId, position);
      const change = { conversationId, waiting: position === null ? null : { position, range: null } };
      changes.push(change);
      for (const socket of this.#sockets)
        if (socket.personId === visitorId) socket.fact('waiting:changed', change);
    }
    for (const socket of this.#sockets) {
      if (!socket.boards.has(SITE)) continue;
      socket.fact('board:changed', boardOf(this, SITE));
      if (changes.length > 0) socket.fact('waiting:changed', { siteId: SITE, conversations: changes });
    }
  }

  /** Tells a fact to the sockets of a conversation, but not to `by`: a socket, or a whole side. */
  tell(
    conversation: ModelConversation,
    by: ModelSocket | 'visitor' | 'agent' | null,
    name: string,
    payload: (side: 'visitor' | 'agent') => unknown,
  ): void {
    for (const socket of this.#sockets) {
      const { side, personId } = socket;
      const concerned =
        side === 'visitor'
          ? personId === conversation.visitorId
          : personId === conversation.agent?.id || socket.watched.has(conversation.id);
      const told = concerned && socket !== by && side !== by ? payload(side) : null;
      if (told !== null) socket.fact(name, told);
    }
  }

  /** Does what waits because of `slow`. */
  work(): void {
    for (const command of this.#waiting.splice(0)) command();
  }

  /** Killed and started again: what was stored stays, what was not acknowledged may be gone. */
  crash(): void {
    this.lost += this.#waiting.length;
    this.#waiting.length = 0;
    this.#network.cutAll();
  }

  #accept(end: SocketEnd): void {
    let socket: ModelSocket | undefined;
    end.onClose = () => {
      if (socket) this.#sockets.delete(socket);
    };
    end.onMessage = (text) => {
      const frame = JSON.parse(text) as ClientFrame;
      if (frame.type === 'connect') {
        socket = new ModelSocket(frame.side, personOf(frame), end);
        const error = this.refuse.get('connect') ?? this.#identify(frame, socket.personId);
        if (error) return socket.send({ type: 'refused', error });
        socket.token = (frame.handshake as { token?: string }).token ?? null;
        this.#sockets.add(socket);
        return socket.send({ type: 'connected' });
      }
      const from = socket;
      if (!from) return;
      const act = () => {
        if (this.#sockets.has(from)) this.#run(from, frame);
      };
      if (this.slow) this.#waiting.push(act);
      else act();
    };
  }

  /** Signs a token out: its sockets are closed, and it lets nobody in any more. */
  endToken(token: string): void {
    this.endedTokens.add(token);
    for (const socket of this.#sockets) {
      if (socket.token !== token) continue;
      socket.fact('session:ended', { code: 'unauthenticated' });
      socket.close();
      this.#sockets.delete(socket);
    }
  }

  /** A token is believed unless it was ended; whom its bearer was until now they are no more. */
  #identify({ side, handshake }: Connect, person: string): WireError | undefined {
    if (side === 'agent') return undefined;
    const { secret, token } = visitorHandshake.parse(handshake);
    if (token === undefined) return undefined;
    if (this.endedTokens.has(token)) {
      return new DeskbellError('unauthenticated', 'unable to connect: the token is worth nothing').toWire();
    }
    if (secret === undefined) return undefined;
    const hasOpen = this.data
      .ofVisitor(person)
      .some(({ status }) => status !== 'resolved' && status !== 'closed');
    for (const conversation of this.data.ofVisitor(secret)) {
      const { status } = conversation;
      if (hasOpen && status !== 'closed')
        this.add(conversation, null, this.data.newId(), SYSTEM, {
          type: 'status',
          status: 'closed',
          reason: 'merged',
        });
      conversation.moveTo(person);
    }
    return undefined;
  }

  #run(socket: ModelSocket, { call, name, input }: Extract<ClientFrame, { type: 'command' }>): void {
    socket.send({ type: 'answer', call, answer: this.#answer(socket, name, input) });
  }

  #answer(socket: ModelSocket, name: string, input: unknown): Acknowledgement<unknown> {
    const refused = this.refuse.get(name);
    if (refused) return { ok: false, error: refused };
    const table: Record<string, (typeof visitorCommands)['message:post'] | undefined> =
      socket.side === 'visitor' ? (visitorCommands as never) : (agentCommands as never);
    const schema = table[name];
    const handler = modelCommands[name];
    if (!schema || !handler) throw new Error(`the protocol knows no ${name} for a ${socket.side}`);
    try {
      const data = handler(this, socket, schema.input.parse(input) as unknown as Input);
      return { ok: true, data: schema.output.parse(data) };
    } catch (error) {
      if (error instanceof DeskbellError) return { ok: false, error: error.toWire() };
      throw error;
    }
  }
}

/** A visitor is their secret, or whom their token names; an agent's token is their id. */
function personOf({ side, handshake }: Connect): string {
  if (side === 'agent') return agentHandshake.parse(handshake).token ?? 'nobody-known';
  const { secret, token } = visitorHandshake.parse(handshake);
  return token === undefined ? (secret ?? 'nobody-known') : modelPerson(token);
}
