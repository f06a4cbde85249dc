import type { Agent, Store } from '@deskbell/core';
import { pictureRoutes } from '@deskbell/protocol';
import type { Request, Router } from 'express';
import { createHash } from 'node:crypto';
import type { Audit } from '../../audit/audit.ts';
import type { SessionAuthenticator } from '../../auth/session-authenticator.ts';
import { Turns } from '../../files/turns.ts';
import { addressOf, requestAgent } from '../../http/request-agent.ts';
import type { RestEdge } from '../../rest/rest-edge.ts';
import { restRouter } from '../../rest/rest-router.ts';
import { drawPortrait } from './draw-portrait.ts';
import { picturePath } from './picture-path.ts';

export interface PictureRestOptions {
  readonly audit: Audit;
  readonly authenticator: SessionAuthenticator;
  /** Lets the desk know of a change at once. */
  readonly changed: (agentId: string) => Promise<void>;
  readonly edge: RestEdge;
  readonly store: Pick<Store, 'agents'>;
}

/** `/v1/people/me/picture`: the own picture. */
export function pictureRest({ audit, authenticator, changed, edge, store }: PictureRestOptions): Router {
  // Drawing takes memory and a processor: one at a time.
  const drawing = new Turns(1);

  return restRouter(
    pictureRoutes,
    {
      'PUT /v1/people/me/picture': {
        run: async ({ request, body: { data } }) => {
          const agent = await callerOf(request);
          const bytes = await drawing.take(() => drawPortrait(Buffer.from(data, 'base64')));
          const key = keyOf(agent, bytes);
          if (key !== agent.picture) {
            await store.agents.setPicture(agent.id, { key, bytes });
            await done(agent, request, key);
          }
          return { picture: picturePath(key) };
        },
      },
      'DELETE /v1/people/me/picture': {
        run: async ({ request }) => {
          const agent = await callerOf(request);
          if (agent.picture === null) return;
          await store.agents.setPicture(agent.id, null);
          await done(agent, request, null);
        },
      },
    },
    edge,
  );

  /** As the row has them: what is remembered may be some seconds old. */
  async function callerOf(request: Request): Promise<Agent> {
    const { agent } = await requestAgent(authenticator, request);
    return (await store.agents.find(agent.id)) ?? agent;
  }

  async function done(before: Agent, request: Request, picture: string | null): Promise<void> {
    const agent = await store.agents.find(before.id);
    if (agent) authenticator.refresh(agent);
    await changed(before.id);
    await audit.record({
      subject: { kind: 'agent', id: before.id, name: null },
      action: 'session:write',
      target: { siteId: null, thing: `agent:${before.id}` },
      before: { picture: before.picture },
      after: { picture },
      address: addressOf(request),
    });
  }
}

/** Of the picture and of whose it is, so that the same one of two people lies under two addresses, and nobody can guess one. */
function keyOf({ id, createdAt }: Agent, bytes: Uint8Array): string {
  const hash = createHash('sha256')
    .update(`${id}|${String(createdAt)}|`)
    .update(bytes);
  return hash.digest('base64url').slice(0, 32);
}
