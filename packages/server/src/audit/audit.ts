import type { AuditActor, AuditRecord, Clock, Ids, Store, Subject } from '@deskbell/core';
import type { Logger } from 'pino';
import { describeError } from '../log/describe-error.ts';
import { auditActor } from './audit-actor.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface AuditDependencies {
  readonly store: Pick<Store, 'audit' | 'agents'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Whether addresses are kept; default: no. */
  readonly keepsAddresses?: boolean;
}

/** What was done, for the record. */
export interface Audited {
  /** Who did it; or the actor as the record shows it, where nobody is signed in: the command line. */
  readonly subject: Subject | AuditActor;
  /** The name of an action, or of what happened. */
  readonly action: string;
  /** What it was done to: the site (`null`: the installation) and, where that does not say all, the thing, such as `agent:…`. */
  readonly target: { readonly siteId: string | null; readonly thing?: string | undefined };
  /** Any plain value. Secrets are hidden by the names of their fields. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where it came from; kept only if the installation keeps addresses. */
  readonly address?: string | undefined;
}

/** The same person is refused the same thing at most this often in the records, in milliseconds. */
const REFUSED_EVERY_MS = 60_000;
const MOST_REMEMBERED = 10_000;
/** The longest JSON that is kept of what was before or after, in characters. */
const LONGEST = 200_000;

/** Writes down every administrative change, and every attempt at one that was refused. */
export class Audit {
  readonly #dependencies: AuditDependencies;
  readonly #refusedAt = new Map<string, number>();

  constructor(dependencies: AuditDependencies) {
    this.#dependencies = dependencies;
  }

  /** To be awaited after the change is stored, before it is acknowledged. Rejects with `unavailable` when it cannot be stored. */
  record(audited: Audited): Promise<void> {
    return this.#add(audited, 'done');
  }

  /** An attempt by somebody who may not. Never rejects, and keeps a flood of them from filling the records. */
  async refused(audited: Omit<Audited, 'before' | 'after'>): Promise<void> {
    const { clock, log } = this.#dependencies;
    const { subject, action, target } = audited;
    const { kind, id } = auditActor(subject);
    const key = JSON.stringify([kind, id, action, target.siteId, target.thing]);
    const now = clock.now();
    const last = this.#refusedAt.get(key);
    if (last !== undefined && now - last < REFUSED_EVERY_MS && now >= last) return;
    this.#refusedAt.delete(key);
    this.#refusedAt.set(key, now);
    if (this.#refusedAt.size > MOST_REMEMBERED) {
      const oldest = this.#refusedAt.keys().next();
      if (!oldest.done) this.#refusedAt.delete(oldest.value);
    }
    try {
      await this.#add(audited, 'refused');
    } catch (error) {
      log.error({ action, err: describeError(error) }, 'a refused attempt could not be recorded');
    }
  }

  async #add(audited: Audited, outcome: AuditRecord['outcome']): Promise<void> {
    const { store, clock, ids, keepsAddresses = false } = this.#dependencies;
    const { action, target, before, after, address } = audited;
    await store.audit.add({
      id: ids.next(),
      at: clock.now(),
      siteId: target.siteId,
      actor: await this.#named(auditActor(audited.subject)),
      action,
      target: target.thing ?? null,
      outcome,
      before: textOf(before),
      after: textOf(after),
      address: keepsAddresses ? (address ?? null) : null,
    });
  }

  async #named(actor: AuditActor): Promise<AuditActor> {
    if (actor.kind !== 'agent' || actor.id === null || actor.name !== null) return actor;
    const agent = await this.#dependencies.store.agents.find(actor.id);
    return { ...actor, name: agent?.name ?? null };
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = JSON.stringify(withoutSecrets(value));
  return text.length <= LONGEST ? text : JSON.stringify({ tooLarge: text.length });
}
