import type { Role, Scope } from '@deskbell/protocol';

/** Who wants to do something, as far as it decides what they may. */
export type Subject = Nobody | VisitorSubject | AgentSubject | BotSubject | KeySubject | DeskSubject;

/** Somebody of whom nothing is known: a page that reads published articles. */
export interface Nobody {
  readonly kind: 'nobody';
}

export interface VisitorSubject {
  readonly kind: 'visitor';
  readonly siteId: string;
  readonly visitorId: string;
}

export interface AgentSubject {
  readonly kind: 'agent';
  readonly agentId: string;
  /** By site: the sites of which the agent is a member. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Whether they are an admin of every site there is, and so of the installation. */
  readonly ownsInstallation: boolean;
}

export interface BotSubject {
  readonly kind: 'bot';
  readonly botId: string;
  readonly siteId: string;
}

/** An integration, by an API key. */
export interface KeySubject {
  readonly kind: 'key';
  readonly keyId: string;
  /** `null`: a key for the whole installation. */
  readonly siteId: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

/** The desk itself: routing, deadlines, clean-up. */
export interface DeskSubject {
  readonly kind: 'desk';
}
