import type { Presence, Role } from '@deskbell/protocol';

export interface Membership {
  readonly siteId: string;
  readonly role: Role;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  /** Lower case, unique. */
  readonly email: string;
  /** The encoded hash of the password; `null` until one is chosen. */
  readonly passwordHash: string | null;
  /** Since when signing in asks for a code, too; `null`: it does not. */
  readonly secondFactorAt: number | null;
  /** Key of their picture, part of its address; `null`: they have none. */
  readonly picture: string | null;
  readonly presence: Presence;
  /** How many conversations they can have at a time. */
  readonly capacity: number;
  readonly disabledAt: number | null;
  readonly createdAt: number;
  readonly memberships: readonly Membership[];
  /** `null` when they never had work. */
  readonly pace: AgentPace | null;
}

/** What pace and misses leave behind on an agent (P5, R5): kept, so that a restart does not forget it. */
export interface AgentPace {
  /** Missed offers in a row. */
  readonly misses: number;
  /** Set when there were too many of them, until the agent says that they are back. */
  readonly notResponding: boolean;
  /** No offers before this: breathing or wrap-up time. */
  readonly breathingUntil: number;
  readonly wrapUpUntil: number;
  /** Since when there has been load without a pause; `null` when idle. */
  readonly loadSince: number | null;
  /** Work given on the day that began at `dayStart`. */
  readonly dayStart: number;
  readonly givenToday: number;
  /** When work was last given or ended: what `longest-idle` compares. */
  readonly idleSince: number;
  /** When they mean to be back from a break; left out: they have not said. */
  readonly backAt?: number;
}

/** A picture of an agent. */
export interface AgentPicture {
  /** Another one for every picture: what lies under it never changes. Letters, digits, `-` and `_`. */
  readonly key: string;
  /** WebP. */
  readonly bytes: Uint8Array;
}

export interface AgentStore {
  /** Rejects with `conflict` when the e-mail address is taken. */
  create(agent: Agent): Promise<void>;
  find(agentId: string): Promise<Agent | undefined>;
  findByEmail(email: string): Promise<Agent | undefined>;
  list(): Promise<readonly Agent[]>;
  /** `null` forgets the password: only a one-time link lets them in then. */
  setPasswordHash(agentId: string, hash: string | null): Promise<void>;
  /** Takes the place of the one before; `null`: they have none from now on. Rejects with `not_found`. */
  setPicture(agentId: string, picture: AgentPicture | null): Promise<void>;
  /** The bytes of a picture that somebody has now. */
  findPicture(key: string): Promise<Uint8Array | undefined>;
  setName(agentId: string, name: string): Promise<void>;
  setPresence(agentId: string, presence: Presence): Promise<void>;
  setPace(agentId: string, pace: AgentPace): Promise<void>;
  /** Presence choices and connections over time, for occupancy (METRICS.md): appends a change. */
  recordPresence(change: PresenceChange): Promise<void>;
  /** The changes of a period, oldest first, each agent's last one before it included. */
  presenceChanges(from: number, to: number): Promise<readonly PresenceChange[]>;
  /** `null` enables the account again. */
  setDisabled(agentId: string, at: number | null): Promise<void>;
  setMembership(agentId: string, membership: Membership): Promise<void>;
  /**
   * Changes what an agent may do, unless nobody would own the installation afterwards (an enabled admin of every site): then
   * nothing is changed. Rejects with `not_found`.
   */
  change(agentId: string, change: AgentChange): Promise<'changed' | 'lastOwner'>;
}

export type AgentChange =
  | { readonly type: 'role'; readonly siteId: string; readonly role: Role }
  | { readonly type: 'removed'; readonly siteId: string }
  /** `null` enables the account again. */
  | { readonly type: 'disabled'; readonly at: number | null };

/** An agent began or ceased to take work. */
export interface PresenceChange {
  readonly agentId: string;
  readonly at: number;
  /** Available and connected. */
  readonly working: boolean;
  /** Units at that time. */
  readonly capacity: number;
}
