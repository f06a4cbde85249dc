import type { Agent, Clock, Session, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import type { AgentAuthenticator, AgentCredentials, AuthenticatedAgent } from './agent-authenticator.ts';
import { createToken, hashToken } from './secret-token.ts';
import { readCookie } from './session-cookie.ts';
import { SESSION_ABSOLUTE_MS, isOver } from './session-lifetime.ts';

/** Sessions ended from outside this process (the command line) are noticed within this and one read: 5 s in all (D11). */
const RECHECK_MS = 4_000;
/** Between two looks no more time than this can pass, unless the clock is set or the process stands still. */
const JUMP_MS = 30_000;
/** A use is written down at most this often: the idle time need not be exact to the second. */
const TOUCH_MS = 60_000;

/** So much of what a browser calls itself is kept. */
const DEVICE_CHARACTERS = 300;

export interface SessionAuthenticatorOptions {
  readonly store: Pick<Store, 'agents' | 'sessions'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly cookieName: string;
  /** Whether who signs in by password must have a second factor; default: no. */
  readonly requiresSecondFactor?: boolean;
}

type EndedListener = (ended: { tokenHash: string; agentId: string }) => void;

interface Live {
  session: Session;
  agent: Agent;
  touchedAt: number;
}

/**
 * Knows the sessions in use from memory, so that sockets and requests read nothing each time, and looks at the store
 * for all of them together every few seconds, so that none outlives its end.
 */
export class SessionAuthenticator implements AgentAuthenticator {
  readonly #options: SessionAuthenticatorOptions;
  readonly #live = new Map<string, Live>();
  readonly #listeners = new Set<EndedListener>();
  #cancelRecheck: (() => void) | undefined;
  /** When sessions were looked at last, by the clock as it was then. */
  #lookedAt: number | undefined;
  #closed = false;

  constructor(options: SessionAuthenticatorOptions) {
    this.#options = options;
  }

  async authenticate(credentials: AgentCredentials): Promise<AuthenticatedAgent> {
    const token = credentials.token ?? readCookie(credentials.cookieHeader, this.#options.cookieName);
    if (!token) throw unauthenticated('nobody is signed in');
    const tokenHash = hashToken(token);
    this.#noticeJump();
    const live = this.#live.get(tokenHash) ?? (await this.#load(tokenHash));
    const now = this.#options.clock.now();
    if (isOver(live.session, now)) {
      await this.end(tokenHash);
      throw unauthenticated('the session has ended');
    }
    this.#use(live, now);
    return { agent: live.agent, session: live.session, mustSetUp: this.#mustSetUp(live) };
  }

  /** Who signs in by an identity provider has been asked there for whatever the installation wants. */
  #mustSetUp({ agent, session }: Live): boolean {
    const { requiresSecondFactor = false } = this.#options;
    return requiresSecondFactor && agent.secondFactorAt === null && session.method !== 'singleSignOn';
  }

  noteUse(tokenHash: string): void {
    this.#noticeJump();
    const live = this.#live.get(tokenHash);
    const now = this.#options.clock.now();
    if (live && !isOver(live.session, now)) this.#use(live, now);
  }

  onSessionEnded(listener: EndedListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Begins a session of the agent; the token is known only to whom it is returned. */
  async begin(
    agentId: string,
    method: Session['method'],
    device: string | null = null,
  ): Promise<{ token: string; session: Session }> {
    const token = createToken();
    const now = this.#options.clock.now();
    const session: Session = {
      tokenHash: hashToken(token),
      agentId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + SESSION_ABSOLUTE_MS,
      method,
      device: device?.slice(0, DEVICE_CHARACTERS) ?? null,
    };
    await this.#options.store.sessions.create(session);
    return { token, session };
  }

  /** Ends one session; ending it again is harmless. */
  async end(tokenHash: string): Promise<void> {
    await this.#options.store.sessions.end(tokenHash);
    this.#ended(tokenHash);
  }

  /** Ends every session of the agent but one. */
  async endAllOf(agentId: string, exceptTokenHash?: string): Promise<void> {
    const hashes = await this.#options.store.sessions.endAllOf(agentId, exceptTokenHash);
    for (const tokenHash of hashes) this.#ended(tokenHash, agentId);
  }

  /** Forgets what is remembered of an agent, so that a change of theirs shows at their next call. */
  refresh(agent: Agent): void {
    for (const live of this.#live.values()) if (live.agent.id === agent.id) live.agent = agent;
  }

  close(): void {
    this.#closed = true;
    this.#cancelRecheck?.();
    this.#live.clear();
    this.#listeners.clear();
  }

  async #load(tokenHash: string): Promise<Live> {
    const { agents, sessions } = this.#options.store;
    const session = await sessions.find(tokenHash);
    const agent = session && (await agents.find(session.agentId));
    if (!session || !agent || agent.disabledAt !== null) throw unauthenticated('the session has ended');
    const live = { session, agent, touchedAt: session.lastUsedAt };
    // Somebody else may have loaded it meanwhile.
    const known = this.#live.get(tokenHash);
    if (known || this.#closed) return known ?? live;
    this.#live.set(tokenHash, live);
    this.#scheduleRecheck();
    return live;
  }

  #use(live: Live, now: number): void {
    live.session = { ...live.session, lastUsedAt: now };
    if (Math.abs(now - live.touchedAt) < TOUCH_MS) return;
    live.touchedAt = now;
    this.#options.store.sessions.touch(live.session.tokenHash, now).catch((error: unknown) => {
      this.#options.log.warn({ err: describeError(error), agentId: live.agent.id }, 'session use not stored');
    });
  }

  /**
   * A clock that was set an hour ahead makes nobody idle, and one that was set back nobody busy: in the time that it left out nobody
   * could have used a session, so the time of the last use moves along.
   */
  #noticeJump(): void {
    if (this.#lookedAt === undefined) return;
    const now = this.#options.clock.now();
    const jump = now - this.#lookedAt - RECHECK_MS;
    if (jump < JUMP_MS && jump > -RECHECK_MS - JUMP_MS) return;
    this.#lookedAt = now;
    for (const live of this.#live.values()) {
      live.session = { ...live.session, lastUsedAt: live.session.lastUsedAt + jump };
    }
  }

  #scheduleRecheck(): void {
    if (this.#cancelRecheck || this.#closed) return;
    this.#lookedAt = undefined;
    if (this.#live.size === 0) return;
    const { clock, log } = this.#options;
    this.#lookedAt = clock.now();
    this.#cancelRecheck = clock.wakeAt(clock.now() + RECHECK_MS, () => {
      this.#recheck()
        // While the store cannot be read nobody is thrown out: those who work go on, and the next look comes soon.
        .catch((error: unknown) => log.warn({ err: describeError(error) }, 'sessions not checked'))
        .finally(() => {
          this.#cancelRecheck = undefined;
          this.#scheduleRecheck();
        });
    });
  }

  async #recheck(): Promise<void> {
    const { store, clock } = this.#options;
    this.#noticeJump();
    const hashes = [...this.#live.keys()];
    const [sessions, agents] = await Promise.all([store.sessions.findMany(hashes), store.agents.list()]);
    const present = new Set(sessions.map(({ tokenHash }) => tokenHash));
    const enabled = new Map(
      agents.filter(({ disabledAt }) => disabledAt === null).map((agent) => [agent.id, agent]),
    );
    for (const tokenHash of hashes) {
      const live = this.#live.get(tokenHash);
      const agent = live && enabled.get(live.agent.id);
      if (!live) continue;
      if (!present.has(tokenHash) || !agent) this.#ended(tokenHash);
      else if (isOver(live.session, clock.now())) await this.end(tokenHash);
      else live.agent = agent;
    }
  }

  #ended(tokenHash: string, agentId = this.#live.get(tokenHash)?.agent.id): void {
    this.#live.delete(tokenHash);
    if (agentId === undefined) return;
    for (const listener of this.#listeners) listener({ tokenHash, agentId });
  }
}

function unauthenticated(why: string): DeskbellError {
  return new DeskbellError('unauthenticated', `unable to continue: ${why}; sign in`);
}
