import type { Clock, Store } from '@deskbell/core';
import { panelRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Desk } from '../desk/desk.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';
import { PANEL_TOKEN_MS, signPanel } from './sign-panel.ts';

export interface PanelRestOptions {
  readonly clock: Clock;
  readonly desk: Pick<Desk, 'planOf'>;
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'agents' | 'conversations' | 'visitorIdentities'>;
}

/** The site's own page beside a conversation. */
export function panelRest({ clock, desk, edge, store }: PanelRestOptions): Router {
  return restRouter(
    panelRoutes,
    {
      'GET /v1/sites/:siteId/conversations/:conversationId/panel': {
        run: async ({ params: { conversationId = '', siteId = '' }, subject }) => {
          const record = await store.conversations.find(conversationId);
          if (record?.conversation.siteId !== siteId || subject.kind !== 'agent') throw notFound();
          const url = desk.planOf(siteId).panelUrl;
          if (url === null) return { panel: null };
          const now = clock.now();
          const agent = { id: subject.agentId, name: (await store.agents.find(subject.agentId))?.name ?? '' };
          const keys = await store.visitorIdentities.listKeys(siteId);
          const token = await signPanel({ record, agent, keys, now });
          return { panel: { url, token, expiresAt: now + PANEL_TOKEN_MS } };
        },
      },
    },
    edge,
  );
}
