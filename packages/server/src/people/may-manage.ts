import type { Agent, SiteStore, Subject } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { agentSubject } from '../access/agent-subject.ts';

type Sites = Pick<SiteStore, 'list'>;

/**
 * Nobody changes what an owner of the installation may do but another owner: admins of one site could lock the others out.
 *
 * @throws DeskbellError `forbidden`
 */
export async function requireMayManage(sites: Sites, subject: Subject, person: Agent): Promise<void> {
  if (owns(subject) || !(await agentSubject(sites, person)).ownsInstallation) return;
  throw new DeskbellError(
    'forbidden',
    'unable to change this person: they are an admin of every site; ask another such admin',
  );
}

/**
 * An account belongs to the sites of its person together: who is not an admin of all of them changes only what concerns their own.
 *
 * @throws DeskbellError `forbidden`
 */
export async function requireOwnsAccount(sites: Sites, subject: Subject, person: Agent): Promise<void> {
  await requireMayManage(sites, subject, person);
  if (owns(subject)) return;
  const isOurs = person.memberships.every(({ siteId }) =>
    subject.kind === 'agent'
      ? subject.roles.get(siteId) === 'admin'
      : subject.kind === 'key' && subject.siteId === siteId,
  );
  if (isOurs) return;
  throw new DeskbellError(
    'forbidden',
    'unable to change this account: the person answers for other sites, too; take them off this one, or ask an admin of all',
  );
}

function owns(subject: Subject): boolean {
  if (subject.kind === 'agent') return subject.ownsInstallation;
  return subject.kind === 'desk' || (subject.kind === 'key' && subject.siteId === null);
}
