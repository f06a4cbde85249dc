import type { ApiKey, ApiKeyStore, Store, Subject } from '@deskbell/core';
import { keyRoutes, type ApiKeyAnswer, type NewApiKeyAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../../audit/audit.ts';
import { callerName } from '../caller-name.ts';
import { notFound } from '../not-found.ts';
import type { RestEdge } from '../rest-edge.ts';
import { restRouter } from '../rest-router.ts';
import type { ApiKeys, NewApiKey } from './api-keys.ts';

export interface KeysRestOptions {
  readonly apiKeys: ApiKeys;
  readonly audit: Pick<Audit, 'record'>;
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'agents' | 'apiKeys'>;
}

type Wanted = Pick<NewApiKey, 'name' | 'scopes' | 'expiresAt'>;

/** `/v1/keys` and `/v1/sites/:siteId/keys`: the keys of integrations. */
export function keysRest({ apiKeys, audit, edge, store }: KeysRestOptions): Router {
  const list = async (
    siteId: string | null,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ) => {
    const { keys, next } = await store.apiKeys.list(siteId, cursor ?? null, limit);
    return { items: keys.map(answerOf), next };
  };
  const create = async (
    subject: Subject,
    siteId: string | null,
    wanted: Wanted,
  ): Promise<NewApiKeyAnswer> => {
    const createdBy = await callerName(store, subject);
    const { key, secret } = await apiKeys.create({ ...wanted, siteId, createdBy });
    const after = answerOf(key);
    await audit.record({ subject, action: 'key:create', target: { siteId, thing: `key:${key.id}` }, after });
    return { ...after, secret };
  };
  const revoke = async (subject: Subject, siteId: string | null, keyId = ''): Promise<void> => {
    const key = await requireKey(store.apiKeys, siteId, keyId);
    await apiKeys.revoke(keyId);
    await audit.record({
      subject,
      action: 'key:revoke',
      target: { siteId, thing: `key:${keyId}` },
      before: answerOf(key),
    });
  };

  return restRouter(
    keyRoutes,
    {
      'GET /v1/sites/:siteId/keys': { run: ({ params, query }) => list(params['siteId'] ?? null, query) },
      'POST /v1/sites/:siteId/keys': {
        run: ({ subject, params, body }) => create(subject, params['siteId'] ?? null, body),
      },
      'DELETE /v1/sites/:siteId/keys/:keyId': {
        run: ({ subject, params }) => revoke(subject, params['siteId'] ?? null, params['keyId']),
      },
      'GET /v1/keys': { run: ({ query }) => list(null, query) },
      'POST /v1/keys': { run: ({ subject, body }) => create(subject, null, body) },
      'DELETE /v1/keys/:keyId': { run: ({ subject, params }) => revoke(subject, null, params['keyId']) },
    },
    edge,
  );
}

/** A key of this very site, or of the installation. */
async function requireKey(store: ApiKeyStore, siteId: string | null, keyId: string): Promise<ApiKey> {
  const key = await store.find(keyId);
  if (key?.siteId !== siteId) throw notFound();
  return key;
}

function answerOf({ hash: _hash, scopes, ...key }: ApiKey): ApiKeyAnswer {
  return { ...key, scopes: [...scopes] };
}
