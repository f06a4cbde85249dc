import type { Clock, ClusterStore } from '@deskbell/core';
import type { Logger } from 'pino';
import type { ClusterSteps } from '../desk/nodes/cluster-steps.ts';
import type { NodeMessage } from '../desk/nodes/node-message.ts';
import { describeError } from '../log/describe-error.ts';
import { HeardNodes } from './heard-nodes.ts';
import { opened, sealed, type Envelope } from './envelope.ts';
import type { NodeLink } from './node-link.ts';
import { Ticker } from '../lifecycle/ticker.ts';

/** How often a node gives a sign of life, and looks who else does. */
const BEAT_MS = 2_000;
/** A node that is silent for longer is taken for dead: its sockets are lost, its locks free. */
const LOST_MS = 8_000;
/** A living node that was not heard for longer than this cannot be heard: then the rows are looked at instead. */
const UNHEARD_MS = 3 * BEAT_MS;
/** How often a node that does not lead tries to. */
const LEAD_MS = 1_000;
/** At most one look into the rows in this time, however much was lost. */
const CATCH_UP_MS = 1_000;
/** How often the rows are looked at while a node cannot be heard: what crosses then takes so long. */
const UNHEARD_CATCH_UP_MS = 5_000;
/** Who has this lock decides for the desk. */
const DESK_LOCK = 'desk';

/** What the cluster asks of the desk of this node. */
export interface ClusterDesk {
  /** It falls to this node to decide. */
  lead(): Promise<void>;
  /** Does what is due, if there is anything. */
  keepDeadlines(): Promise<void>;
  readonly otherNodes: {
    received(nodeId: string, message: NodeMessage): void;
    nodeHas(nodeId: string, sockets: ReadonlyMap<string, number>): void;
    catchUp(): Promise<void>;
  };
}

interface ClusterDependencies {
  readonly nodeId: string;
  readonly store: ClusterStore;
  /** `null`: nodes learn of each other from the rows alone. */
  readonly link: NodeLink | null;
  readonly clock: Clock;
  readonly log: Logger;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * One node among others that serve the same data: who else lives, which of them decides, and what they tell each other. The link
 * is a hint and the rows are the truth: what was lost on the way is found there.
 */
export class Cluster implements ClusterSteps {
  readonly #dependencies: ClusterDependencies;
  readonly #others = new Set<string>();
  readonly #heard = new HeardNodes();
  readonly #sockets = new Map<string, number>();
  readonly #beats: Ticker;
  readonly #tries: Ticker;
  #desk: ClusterDesk | undefined;
  #hasLock = false;
  #leads = false;
  #trying: Promise<void> | undefined;
  #number = 0;
  #outgoing: NodeMessage[] = [];
  #flushing = false;
  #beatenAt = 0;
  #caughtUpAt = 0;
  #cancelCatchUp: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #left = false;

  constructor(dependencies: ClusterDependencies) {
    this.#dependencies = dependencies;
    const { clock } = dependencies;
    this.#beats = new Ticker(clock, BEAT_MS, () => this.#beat());
    this.#tries = new Ticker(clock, LEAD_MS, () => this.#tryToLead());
  }

  get nodeId(): string {
    return this.#dependencies.nodeId;
  }

  leads(): boolean {
    return this.#leads;
  }

  hasOthers(): boolean {
    return this.#others.size > 0;
  }

  tell(message: NodeMessage): void {
    if (this.#others.size === 0) return;
    this.#outgoing.push(message);
    if (this.#flushing) return;
    this.#flushing = true;
    // What one commit brings about travels together.
    setImmediate(() => {
      this.#flushing = false;
      const messages = this.#outgoing;
      this.#outgoing = [];
      this.#publish(null, messages);
    });
  }

  countSockets(agentId: string, sockets: number): void {
    if (sockets > 0) this.#sockets.set(agentId, sockets);
    else this.#sockets.delete(agentId);
    this.#storeSockets(agentId, sockets);
  }

  /** Enters this node, before its desk opens: whether it leads is known from then on. */
  async join(): Promise<void> {
    const { clock, nodeId, store } = this.#dependencies;
    await store.beat(nodeId);
    this.#beatenAt = clock.now();
    this.#stopListening = store.onLocksLost(() => {
      if (this.#leads) this.#dependencies.log.warn('another node decides for the desk now');
      this.#hasLock = false;
      this.#leads = false;
    });
    this.#hasLock = await store.tryLock(DESK_LOCK);
    this.#leads = this.#hasLock;
    await this.#meetOthers();
  }

  /** Begins to hear the others, and to be heard. */
  async serve(desk: ClusterDesk): Promise<void> {
    const { link } = this.#dependencies;
    this.#desk = desk;
    link?.listen((text) => {
      const envelope = opened(text);
      if (envelope && !this.#left) this.#hear(envelope);
    });
    await this.#tellSockets();
    this.#publish('hello', []);
    this.#beats.start();
    this.#tries.start();
    // What happened between the reading of the rows and this moment.
    this.#catchUpSoon();
  }

  /** Lets the others go on without this node. A second call is harmless. */
  async leave(): Promise<void> {
    if (this.#left) return;
    const { link, log, nodeId, store } = this.#dependencies;
    this.#left = true;
    this.#leads = false;
    this.#stopListening?.();
    this.#cancelCatchUp?.();
    await Promise.all([this.#beats.stop(), this.#tries.stop(), this.#trying]);
    try {
      await store.remove(nodeId);
    } catch (error) {
      log.warn({ err: describeError(error) }, 'this node could not be removed; the others notice it soon');
    }
    this.#publish('bye', []);
    await link?.close();
  }

  #publish(sign: Envelope['sign'], messages: readonly NodeMessage[]): void {
    const { link, nodeId } = this.#dependencies;
    if (!link) return;
    this.#number += 1;
    link.publish(sealed({ nodeId, number: this.#number, sign, messages }));
  }

  #hear(envelope: Envelope): void {
    const { clock, nodeId } = this.#dependencies;
    const { nodeId: from, sign, messages } = envelope;
    if (from === nodeId) return;
    if (sign === 'bye') {
      this.#lose(from);
      void this.#tryToLead();
      return;
    }
    this.#others.add(from);
    if (!this.#heard.follows(envelope, clock.now())) this.#catchUpSoon();
    for (const message of messages) this.#desk?.otherNodes.received(from, message);
  }

  #lose(nodeId: string): void {
    this.#others.delete(nodeId);
    this.#heard.forget(nodeId);
    this.#desk?.otherNodes.nodeHas(nodeId, NONE);
  }

  async #beat(): Promise<void> {
    const { clock, log, nodeId, store } = this.#dependencies;
    try {
      const slept = clock.now() - this.#beatenAt > LOST_MS;
      await store.beat(nodeId);
      this.#beatenAt = clock.now();
      // The others have given this node up meanwhile.
      if (slept) await this.#tellSockets();
      this.#publish('hello', []);
      const isCut = await this.#meetOthers();
      const isLate = clock.now() - this.#caughtUpAt >= UNHEARD_CATCH_UP_MS;
      if (slept || (isCut && isLate)) await this.#catchUp();
      // Others store deadlines too, and may not have been heard.
      if (this.#leads) await this.#desk?.keepDeadlines();
    } catch (error) {
      log.warn({ err: describeError(error) }, 'no sign of life could be given');
    }
  }

  /** Looks which nodes live; whether one of them cannot be heard. */
  async #meetOthers(): Promise<boolean> {
    const { clock, log, nodeId, store } = this.#dependencies;
    const living = new Set<string>();
    for (const { id, silentMs } of await store.nodes()) {
      if (id === nodeId) continue;
      if (silentMs <= LOST_MS) {
        living.add(id);
        continue;
      }
      log.warn({ lost: id, silentMs }, 'a node is gone');
      await store.remove(id);
    }
    for (const id of this.#others) if (!living.has(id)) this.#lose(id);
    const unheard = [...living].filter((id) => !this.#heard.since(id, clock.now() - UNHEARD_MS));
    for (const id of living) this.#others.add(id);
    if (unheard.length > 0) await this.#countOthers();
    return unheard.length > 0;
  }

  /** Takes over from the rows which sockets of agents are open on other nodes. */
  async #countOthers(): Promise<void> {
    const counts = new Map(Array.from(this.#others, (id) => [id, new Map<string, number>()]));
    for (const { agentId, nodeId, sockets } of await this.#dependencies.store.sockets()) {
      counts.get(nodeId)?.set(agentId, sockets);
    }
    for (const [nodeId, sockets] of counts) this.#desk?.otherNodes.nodeHas(nodeId, sockets);
  }

  async #tellSockets(): Promise<void> {
    const { nodeId, store } = this.#dependencies;
    for (const [agentId, sockets] of this.#sockets) {
      await store.setSockets({ nodeId, agentId, sockets });
      this.tell({ type: 'socketsCounted', agentId, sockets });
    }
  }

  #storeSockets(agentId: string, sockets: number): void {
    const { log, nodeId, store } = this.#dependencies;
    store.setSockets({ nodeId, agentId, sockets }).catch((error: unknown) => {
      log.warn({ agentId, err: describeError(error) }, 'sockets of an agent were not counted');
    });
  }

  /** One attempt at a time: a node that goes is followed at once, and the next attempt may be due just then. */
  #tryToLead(): Promise<void> {
    this.#trying ??= this.#try().finally(() => (this.#trying = undefined));
    return this.#trying;
  }

  async #try(): Promise<void> {
    const { log, store } = this.#dependencies;
    if (this.#leads || this.#left) return;
    try {
      this.#hasLock = await store.tryLock(DESK_LOCK);
      if (!this.#hasLock) return;
      // What its predecessor did at last may have gone past it.
      await this.#desk?.otherNodes.catchUp();
      // The lock may have been lost meanwhile, or this node be leaving.
      if (!this.#isWanted()) return;
      this.#leads = true;
      log.info('this node decides for the desk now');
      await this.#desk?.lead();
    } catch (error) {
      log.warn({ err: describeError(error) }, 'this node could not begin to decide for the desk');
    }
  }

  #isWanted(): boolean {
    return this.#hasLock && !this.#left;
  }

  #catchUpSoon(): void {
    const { clock } = this.#dependencies;
    this.#cancelCatchUp ??= clock.wakeAt(clock.now() + CATCH_UP_MS, () => {
      this.#cancelCatchUp = undefined;
      void this.#catchUp();
    });
  }

  async #catchUp(): Promise<void> {
    try {
      this.#caughtUpAt = this.#dependencies.clock.now();
      await this.#countOthers();
      await this.#desk?.otherNodes.catchUp();
    } catch (error) {
      this.#dependencies.log.warn(
        { err: describeError(error) },
        'what other nodes did could not be read yet',
      );
      this.#catchUpSoon();
    }
  }
}
