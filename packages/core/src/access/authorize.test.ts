import { DeskbellError, SCOPES, type Role } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Access, type Action } from './actions.ts';
import { authorize, type Target } from './authorize.ts';
import type { Subject } from './subject.ts';

const actions = Object.keys(ACTIONS) as Action[];
const shop: Target = { siteId: 'shop' };

function agent(role: Role, ownsInstallation = false): Subject {
  return { kind: 'agent', agentId: 'ada', roles: new Map([['shop', role]]), ownsInstallation };
}

function outcome(subject: Subject, action: Action, target: Target): string {
  try {
    authorize(subject, action, target);
    return 'ok';
  } catch (error) {
    return error instanceof DeskbellError ? error.code : 'threw';
  }
}

describe('authorize', () => {
  it.each(actions)(
    '[A2] %s on a foreign site is like on one that does not exist, for everybody who is known',
    (action) => {
      if ((ACTIONS[action] as Access).nobody) return;
      const known: Subject[] = [
        agent('admin'),
        { kind: 'visitor', siteId: 'shop', visitorId: 'v' },
        { kind: 'bot', siteId: 'shop', botId: 'b' },
        { kind: 'key', keyId: 'k', siteId: 'shop', scopes: new Set(SCOPES) },
      ];
      for (const subject of known) expect(outcome(subject, action, { siteId: 'other' })).toBe('not_found');
    },
  );

  it('[A2] a role lets through what it is for and refuses what is above it', () => {
    expect(outcome(agent('agent'), 'board:read', shop)).toBe('ok');
    expect(outcome(agent('agent'), 'configuration:write', shop)).toBe('forbidden');
    expect(outcome(agent('supervisor'), 'configuration:write', shop)).toBe('forbidden');
    expect(outcome(agent('admin'), 'configuration:write', shop)).toBe('ok');
    expect(outcome(agent('admin'), 'site:create', { siteId: null })).toBe('forbidden');
    expect(outcome(agent('admin', true), 'site:create', { siteId: null })).toBe('ok');
  });

  it('[A2] a key needs the scope; who may write may read', () => {
    const key = (...scopes: (typeof SCOPES)[number][]): Subject => ({
      kind: 'key',
      keyId: 'k',
      siteId: null,
      scopes: new Set(scopes),
    });
    expect(outcome(key('configuration:write'), 'configuration:read', shop)).toBe('ok');
    expect(outcome(key('configuration:read'), 'configuration:write', shop)).toBe('forbidden');
    expect(outcome(key('articles:read'), 'configuration:read', shop)).toBe('forbidden');
  });

  it('[A2] visitors, bots and nobody get nothing that is not marked for them', () => {
    const subjects: Subject[] = [
      { kind: 'visitor', siteId: 'shop', visitorId: 'v' },
      { kind: 'bot', siteId: 'shop', botId: 'b' },
    ];
    for (const subject of subjects) expect(outcome(subject, 'site:write', shop)).toBe('forbidden');
    expect(outcome({ kind: 'nobody' }, 'site:read', shop)).toBe('unauthenticated');
    expect(outcome({ kind: 'desk' }, 'site:write', shop)).toBe('ok');
  });
});
