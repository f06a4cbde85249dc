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
  readonly presence: Presence;
  /** How many conversations they can have at a time. */
  readonly capacity: number;
  readonly disabledAt: number | null;
  readonly createdAt: number;
  readonly memberships: readonly Membership[];
}

export interface AgentStore {
  /** Rejects with `conflict` when the e-mail address is taken. */
  create(agent: Agent): Promise<void>;
  find(agentId: string): Promise<Agent | undefined>;
  findByEmail(email: string): Promise<Agent | undefined>;
  list(): Promise<readonly Agent[]>;
  /** `null` forgets the password: only a one-time link lets them in then. */
  setPasswordHash(agentId: string, hash: string | null): Promise<void>;
  setPresence(agentId: string, presence: Presence): Promise<void>;
  /** `null` enables the account again. */
  setDisabled(agentId: string, at: number | null): Promise<void>;
  setMembership(agentId: string, membership: Membership): Promise<void>;
}
