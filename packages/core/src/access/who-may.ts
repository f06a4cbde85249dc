import { ACTIONS, type Access, type Action } from './actions.ts';

/** Who may do something, in words for the docs: what the table of actions says. */
export function whoMay(action: Action): string {
  const access: Access = ACTIONS[action];
  const who = [
    access.nobody && 'everybody',
    access.self && 'everybody who is signed in',
    access.agent && AGENTS[access.agent],
    access.key && `API keys with the scope \`${access.key}\``,
    access.bot && 'bots',
    access.visitor && 'visitors',
  ];
  return who.filter((word) => typeof word === 'string').join('; ');
}

const AGENTS = {
  agent: 'members of the site',
  supervisor: 'supervisors and admins of the site',
  admin: 'admins of the site',
  owner: 'admins of every site',
} as const;
