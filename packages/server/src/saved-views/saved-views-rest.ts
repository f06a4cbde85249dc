import { authorize, type Clock, type Ids, type SavedView, type Store, type Subject } from '@deskbell/core';
import { DeskbellError, savedViewRoutes, type SavedViewAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

/** More in a menu helps nobody. */
const MOST_VIEWS = 100;

export interface SavedViewsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Pick<Store, 'savedViews'>;
}

/** `/v1/sites/:siteId/saved-views`. What is shared is changed by those who may share; everything else by its maker alone. */
export function savedViewsRest({ audit, clock, edge, ids, store }: SavedViewsRestOptions): Router {
  const { savedViews } = store;
  const requireView = async (subject: Subject, siteId = '', viewId = ''): Promise<SavedView> => {
    const view = await savedViews.find(viewId);
    const isSeen = view?.siteId === siteId && (view.shared || view.agentId === agentIdOf(subject));
    if (!isSeen) throw notFound();
    if (view.shared) requireSharing(subject, siteId, 'viewId');
    return view;
  };
  /** Only what others see is worth a line of the audit log. */
  const record = async (subject: Subject, states: { before?: SavedView; after?: SavedView }) => {
    const view = states.after ?? states.before;
    if (!view || !(states.before?.shared || states.after?.shared)) return;
    const target = { siteId: view.siteId, thing: `savedView:${view.id}` };
    await audit.record({ subject, action: 'savedView:share', target, ...states });
  };
  return restRouter(
    savedViewRoutes,
    {
      'GET /v1/sites/:siteId/saved-views': {
        run: async ({ params: { siteId = '' }, subject }) => ({
          views: (await savedViews.list(siteId, agentIdOf(subject))).map(answerOf),
        }),
      },
      'POST /v1/sites/:siteId/saved-views': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          if (body.shared) requireSharing(subject, siteId, 'shared');
          const agentId = agentIdOf(subject);
          if ((await savedViews.list(siteId, agentId)).length >= MOST_VIEWS) throw tooMany();
          const now = clock.now();
          const view: SavedView = {
            ...body,
            id: ids.next(),
            siteId,
            agentId,
            createdAt: now,
            updatedAt: now,
          };
          await savedViews.create(view);
          await record(subject, { after: view });
          return answerOf(view);
        },
      },
      'PUT /v1/sites/:siteId/saved-views/:viewId': {
        run: async ({ params, body, subject }) => {
          const view = await requireView(subject, params['siteId'], params['viewId']);
          if (body.shared) requireSharing(subject, view.siteId, 'shared');
          const { id, siteId, agentId, createdAt } = view;
          const changed: SavedView = { ...body, id, siteId, agentId, createdAt, updatedAt: clock.now() };
          if (!(await savedViews.change(changed))) throw notFound();
          await record(subject, { before: view, after: changed });
          return answerOf(changed);
        },
      },
      'DELETE /v1/sites/:siteId/saved-views/:viewId': {
        run: async ({ params, subject }) => {
          const view = await requireView(subject, params['siteId'], params['viewId']);
          if (!(await savedViews.delete(view.id))) throw notFound();
          await record(subject, { before: view });
        },
      },
    },
    edge,
  );
}

/** Who may keep views but not share them is told which field asks for too much. */
function requireSharing(subject: Subject, siteId: string, path: 'shared' | 'viewId'): void {
  try {
    authorize(subject, 'savedView:share', { siteId });
  } catch (error) {
    if (!(error instanceof DeskbellError) || error.code !== 'forbidden') throw error;
    throw new DeskbellError(
      'forbidden',
      'unable to share a view with the site: only supervisors and admins may; keep it for yourself',
      {
        details: { path },
      },
    );
  }
}

function agentIdOf(subject: Subject): string {
  if (subject.kind === 'agent') return subject.agentId;
  throw new DeskbellError('forbidden', 'unable to keep views: only agents have some; sign in as one');
}

function answerOf({ siteId: _siteId, ...view }: SavedView): SavedViewAnswer {
  return view;
}

function tooMany(): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to keep the view: there are ${String(MOST_VIEWS)} already; delete one that nobody needs`,
    { retryable: false },
  );
}
