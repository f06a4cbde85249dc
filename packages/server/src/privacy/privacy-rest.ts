import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PrivacyJob, Store } from '@deskbell/core';
import { privacyRoutes, type PrivacyJobAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import { callerName } from '../rest/caller-name.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { GuardedRoute, PathParameters, RestCall } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { exportUntil } from './export-until.ts';
import type { Privacy } from './privacy.ts';

export interface PrivacyRestOptions {
  readonly audit: Audit;
  readonly edge: RestEdge;
  readonly privacy: Privacy;
  readonly store: Store;
}

/** Exports, erasures, holds and consents of contacts (A7). */
export function privacyRest({ audit, edge, privacy, store }: PrivacyRestOptions): Router {
  const requireContact = async ({ siteId, contactId = '' }: PathParameters): Promise<string> => {
    if ((await store.contacts.find(contactId))?.siteId !== siteId) throw notFound();
    return contactId;
  };
  const requireJob = async ({ siteId, jobId = '' }: PathParameters): Promise<PrivacyJob> => {
    const job = await store.privacy.findJob(jobId);
    if (job?.siteId !== siteId || !job) throw notFound();
    return job;
  };
  const begin = async (
    { params, request, subject }: RestCall<GuardedRoute>,
    kind: PrivacyJob['kind'],
  ): Promise<PrivacyJobAnswer> => {
    const contactId = await requireContact(params);
    const siteId = params['siteId'] ?? '';
    const job = await privacy.request({ siteId, contactId, kind, byName: await callerName(store, subject) });
    await audit.record({
      subject,
      action: `contact:${kind}`,
      target: { siteId, thing: `contact:${contactId}` },
      after: { job: job.id },
      address: request.ip,
    });
    return jobAnswer(job);
  };
  const nameOf = async (contactId: string): Promise<string | null> => {
    const contact = (await store.contacts.find(contactId))?.contact;
    return contact?.name ?? contact?.email ?? null;
  };
  const jobAnswer = async (job: PrivacyJob): Promise<PrivacyJobAnswer> => ({
    ...jobState(job),
    contactName: await nameOf(job.contactId),
  });

  return restRouter(
    privacyRoutes,
    {
      'POST /v1/sites/:siteId/contacts/:contactId/export': { run: (call) => begin(call, 'export') },
      'POST /v1/sites/:siteId/contacts/:contactId/erase': { run: (call) => begin(call, 'erase') },
      'GET /v1/sites/:siteId/contacts/:contactId/consents': {
        run: async ({ params }) => {
          const consents = await store.privacy.consentsOf(await requireContact(params));
          const items = consents.map(({ at, locale, text, version }) => ({ version, at, locale, text }));
          return { items, next: null };
        },
      },
      'GET /v1/sites/:siteId/contacts/:contactId/hold': {
        run: async ({ params }) => {
          const hold = await store.privacy.findHold(await requireContact(params));
          if (!hold) throw notFound();
          return { reason: hold.reason, byName: hold.byName, at: hold.at };
        },
      },
      'PUT /v1/sites/:siteId/contacts/:contactId/hold': {
        run: async ({ body, params, subject }) => {
          const contactId = await requireContact(params);
          const siteId = params['siteId'] ?? '';
          const byName = await callerName(store, subject);
          const { at, reason } = await privacy.hold({ contactId, siteId, reason: body.reason, byName });
          const target = { siteId, thing: `contact:${contactId}` };
          await audit.record({ subject, action: 'contact:hold', target, after: { reason } });
          return { reason, byName, at };
        },
      },
      'DELETE /v1/sites/:siteId/contacts/:contactId/hold': {
        run: async ({ params, subject }) => {
          const contactId = await requireContact(params);
          if (!(await store.privacy.release(contactId))) throw notFound();
          const target = { siteId: params['siteId'] ?? '', thing: `contact:${contactId}` };
          await audit.record({ subject, action: 'contact:release', target });
        },
      },
      'GET /v1/sites/:siteId/privacy/holds': {
        run: async ({ params: { siteId = '' } }) => {
          const holds = await store.privacy.listHolds(siteId);
          const items = holds.map(async ({ contactId, reason, byName, at }) => {
            return { contactId, contactName: await nameOf(contactId), reason, byName, at };
          });
          return { items: await Promise.all(items), next: null };
        },
      },
      'GET /v1/sites/:siteId/privacy/jobs': {
        run: async ({ params: { siteId = '' }, query: { cursor, limit } }) => {
          const { jobs, next } = await store.privacy.listJobs(siteId, cursor ?? null, limit);
          return { items: await Promise.all(jobs.map(jobAnswer)), next };
        },
      },
      'GET /v1/sites/:siteId/privacy/jobs/:jobId': {
        run: async ({ params }) => jobAnswer(await requireJob(params)),
      },
      'GET /v1/sites/:siteId/privacy/jobs/:jobId/file': {
        run: async ({ params, response }) => {
          const job = await requireJob(params);
          const bytes = await privacy.readExport(job);
          if (!bytes) throw notFound();
          response.status(200).set({
            'Content-Type': 'application/zip',
            'Content-Disposition': `attachment; filename="contact-${job.contactId}.zip"`,
            'X-Content-Type-Options': 'nosniff',
          });
          await pipeline(Readable.from(bytes), response);
        },
      },
      'DELETE /v1/sites/:siteId/privacy/jobs/:jobId/file': {
        run: async ({ params, subject }) => {
          const job = await requireJob(params);
          await privacy.deleteExport(job);
          const target = { siteId: job.siteId, thing: `contact:${job.contactId}` };
          await audit.record({ subject, action: 'contact:export', target, before: { job: job.id } });
        },
      },
    },
    edge,
  );
}

function jobState(job: PrivacyJob): Omit<PrivacyJobAnswer, 'contactName'> {
  const { at, byName, contactId, done, error, finishedAt, id, kind, result, state, total } = job;
  const isProof = kind === 'erase' && result !== null;
  const proof = isProof ? (JSON.parse(result) as Record<string, unknown>) : null;
  const fileUntil = exportUntil(job);
  return { id, contactId, kind, state, done, total, byName, at, finishedAt, fileUntil, proof, error };
}
