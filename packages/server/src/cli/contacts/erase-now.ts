import { setTimeout as pause } from 'node:timers/promises';
import type { PrivacyJob } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { pino } from 'pino';
import { holdData } from '../../lifecycle/hold-data.ts';
import type { ErasureProof } from '../../privacy/privacy-context.ts';
import { Privacy } from '../../privacy/privacy.ts';
import { systemUser } from '../config/system-user.ts';
import { progressBar } from '../progress-bar.ts';
import type { CommandContext } from '../with-store.ts';
import { contactOf } from './contact-of.ts';
import { privacyContext } from './privacy-context.ts';
import { recordContactChange } from './record-contact-change.ts';

const LOOK_EVERY_MS = 200;
/** A node that was silent for longer does nothing any more. */
const LIVING_MS = 10_000;

/**
 * Erases a contact: by the server, where one runs, as it knows who is connected; or here. Rejects with `not_found`; with `conflict` for
 * somebody who is held, and when `yes` is not given.
 */
export async function eraseNow(context: CommandContext, contactId: string, yes: boolean): Promise<void> {
  const { store } = context;
  const { siteId } = await contactOf(store, contactId);
  if (!yes) {
    const first = await store.privacy.conversationsOf(contactId, null, 1_000);
    const count = first.length === 1_000 ? '1000 or more' : String(first.length);
    throw new DeskbellError(
      'conflict',
      `unable to erase: nothing was done, as it cannot be undone; --yes erases the contact with ${count} conversations`,
    );
  }
  const release = await holdUnserved(context);
  const bar = progressBar('conversations', { lines: true });
  const privacy = new Privacy(await privacyContext(context), () => release !== null);
  try {
    const asked = await privacy.request({ siteId, contactId, kind: 'erase', byName: systemUser() });
    await recordContactChange(context, { action: 'contact:erase', contactId, siteId }, { job: asked.id });
    let job: PrivacyJob = asked;
    let isOver = false;
    if (release) void privacy.whenIdle().then(() => (isOver = true));
    while (job.state === 'running') {
      if (isOver) {
        throw new DeskbellError(
          'unavailable',
          'unable to erase everything just now; the next start of the server goes on with it',
        );
      }
      await pause(LOOK_EVERY_MS);
      job = (await store.privacy.findJob(asked.id)) ?? job;
      bar.tell(job.total === 0 ? 0 : job.done / job.total, `${job.done} of ${job.total}`);
    }
    bar.done();
    if (job.state === 'failed')
      throw new DeskbellError('conflict', job.error ?? 'unable to erase the contact');
    const { conversations, files, rows } = JSON.parse(job.result ?? '{}') as ErasureProof;
    const sum = Object.values(rows).reduce((all, count) => all + count, 0);
    console.log(
      `Erased: ${conversations} conversations, ${files} files, ${sum} rows. Job ${job.id} keeps the proof.`,
    );
  } finally {
    bar.done();
    await privacy.close();
    release?.();
  }
}

/** Keeps servers away from the data meanwhile; `null` when one is using them: it does the work. */
async function holdUnserved({ clock, config, store }: CommandContext): Promise<(() => void) | null> {
  if (config.databaseUrl !== null) {
    const nodes = (await store.cluster?.nodes()) ?? [];
    return nodes.some(({ silentMs }) => silentMs < LIVING_MS) ? null : () => undefined;
  }
  try {
    return await holdData({ dataDir: config.dataDir, clock, log: pino({ level: 'silent' }), waitMs: 0 });
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'conflict') return null;
    throw error;
  }
}
