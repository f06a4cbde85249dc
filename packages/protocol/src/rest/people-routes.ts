import { listAnswer, listQuery } from './list-rest.ts';
import {
  inviteAnswer,
  inviteBody,
  person,
  personOfInstallation,
  resetPersonAnswer,
  resetPersonBody,
  roleBody,
} from './people-rest.ts';
import type { RestRoute } from './rest-route.ts';

const READ = ['unauthenticated', 'forbidden', 'not_found'] as const;
const CHANGE = [...READ, 'conflict'] as const;
const COMMON = { tag: 'people', action: 'people:write', body: null } as const;

/** The people who answer: their roles on sites, and their accounts. */
export const peopleRoutes = {
  'GET /v1/people': {
    ...COMMON,
    summary: 'Lists everybody of the installation, the longest known first. For admins of every site.',
    action: 'people:list',
    query: listQuery,
    answer: listAnswer(personOfInstallation),
    errors: ['unauthenticated', 'forbidden'],
  },
  'GET /v1/sites/:siteId/people': {
    ...COMMON,
    summary: 'Lists the members of a site, the longest known first.',
    action: 'people:read',
    query: listQuery,
    answer: listAnswer(person),
    errors: READ,
  },
  'GET /v1/sites/:siteId/people/:agentId': {
    ...COMMON,
    summary: 'Reads a member of a site.',
    action: 'people:read',
    answer: person,
    errors: READ,
  },
  'POST /v1/sites/:siteId/people': {
    ...COMMON,
    summary: 'Invites somebody by mail, or makes somebody who has an account a member of the site.',
    body: inviteBody,
    answer: inviteAnswer,
    status: 201,
    secret: true,
    errors: CHANGE,
  },
  'PUT /v1/sites/:siteId/people/:agentId/role': {
    ...COMMON,
    summary: 'Changes what a member may do on the site. It reaches open sockets within 5 s.',
    body: roleBody,
    answer: person,
    errors: CHANGE,
  },
  'DELETE /v1/sites/:siteId/people/:agentId': {
    ...COMMON,
    summary: 'Takes somebody off the site; their conversations there go back to the queue.',
    answer: null,
    errors: CHANGE,
  },
  'POST /v1/sites/:siteId/people/:agentId/disable': {
    ...COMMON,
    summary: 'Ends all sessions of a person and lets them sign in no more.',
    answer: person,
    errors: CHANGE,
  },
  'POST /v1/sites/:siteId/people/:agentId/enable': {
    ...COMMON,
    summary: 'Lets a disabled person sign in again.',
    answer: person,
    errors: CHANGE,
  },
  'POST /v1/sites/:siteId/people/:agentId/reset': {
    ...COMMON,
    summary:
      'Ends all sessions of a person, forgets their password and sends them a link to choose a new one.',
    body: resetPersonBody,
    answer: resetPersonAnswer,
    secret: true,
    errors: READ,
  },
  'DELETE /v1/sites/:siteId/people/:agentId/second-factor': {
    ...COMMON,
    summary: 'Forgets the second factor of a person who has lost it.',
    answer: null,
    errors: READ,
  },
  'DELETE /v1/sites/:siteId/people/:agentId/sessions': {
    ...COMMON,
    summary: 'Ends all sessions of a person.',
    answer: null,
    errors: READ,
  },
} as const satisfies Record<string, RestRoute>;
