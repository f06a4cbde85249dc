import type { Role, Scope } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { assertNever } from '../assert-never.ts';
import { ACTIONS, type Access, type Action } from './actions.ts';
import type { Subject } from './subject.ts';

/** What something is to be done to, as far as it decides who may. */
export interface Target {
  /** `null`: the installation as a whole. */
  readonly siteId: string | null;
  /** Whose it is, where it belongs to a visitor. */
  readonly visitorId?: string;
  /** Whose it is, where it is an agent's own: their sessions, their second factor. */
  readonly agentId?: string;
  /** Whose it is at this time, where a bot has it. */
  readonly botId?: string;
}

const RANKS: Readonly<Record<Role, number>> = { agent: 0, supervisor: 1, admin: 2 };

/**
 * Lets through who may do this, and nobody else: the one check of every route and command (A2).
 *
 * @throws DeskbellError `not_found` for what the subject must not even know of: another site, another visitor's;
 *   `forbidden` when they know it but may not do this; `unauthenticated` when nobody has said who they are
 */
export function authorize(subject: Subject, action: Action, target: Target): void {
  const access: Access = ACTIONS[action];
  if (subject.kind === 'desk' || access.nobody) return;
  switch (subject.kind) {
    case 'nobody':
      throw new DeskbellError(
        'unauthenticated',
        'unable to do this: nobody is signed in; sign in, or send an API key',
      );
    case 'visitor': {
      const isOwn = target.visitorId === undefined || target.visitorId === subject.visitorId;
      if (subject.siteId !== target.siteId || !isOwn) throw notFound();
      if (!access.visitor) throw forbidden(action, 'visitors may not');
      return;
    }
    case 'agent':
      return authorizeAgent(subject, action, access, target);
    case 'bot':
      if (subject.siteId !== target.siteId) throw notFound();
      if (target.botId !== undefined && target.botId !== subject.botId) throw notFound();
      if (!access.bot) throw forbidden(action, 'bots may not');
      return;
    case 'key':
      if (subject.siteId !== null && subject.siteId !== target.siteId) throw notFound();
      if (!access.key || !holds(subject.scopes, access.key)) {
        throw forbidden(
          action,
          access.key ? `the API key needs the scope ${access.key}` : 'API keys may not',
        );
      }
      return;
    default:
      return assertNever(subject);
  }
}

/** Whether `authorize` would let this through. */
export function isAllowed(subject: Subject, action: Action, target: Target): boolean {
  try {
    authorize(subject, action, target);
    return true;
  } catch (error) {
    if (error instanceof DeskbellError) return false;
    throw error;
  }
}

function authorizeAgent(
  { agentId, roles, ownsInstallation }: Extract<Subject, { kind: 'agent' }>,
  action: Action,
  { agent: least, self }: Access,
  { siteId, agentId: ownerId }: Target,
): void {
  if (ownerId !== undefined && ownerId !== agentId) throw notFound();
  if (self && siteId === null) return;
  const role = siteId === null ? undefined : roles.get(siteId);
  if (siteId !== null && role === undefined) throw notFound();
  if (least === undefined) throw forbidden(action, 'agents may not');
  if (least === 'owner' || siteId === null) {
    if (!ownsInstallation) throw forbidden(action, 'it needs an admin of every site');
  } else if (role === undefined || RANKS[role] < RANKS[least]) {
    throw forbidden(action, `it needs the role ${least} on this site`);
  }
}

/** Whoever may change something may read it. */
function holds(scopes: ReadonlySet<Scope>, scope: Scope): boolean {
  const writing = scope.replace(/:read$/, ':write') as Scope;
  return scopes.has(scope) || scopes.has(writing);
}

/** The same for what does not exist and for what is somebody else's (A2). */
function notFound(): DeskbellError {
  return new DeskbellError('not_found', 'unable to find it: there is none with this id that you may see');
}

function forbidden(action: Action, why: string): DeskbellError {
  return new DeskbellError('forbidden', `unable to do this (${action}): ${why}; ask an admin`);
}
