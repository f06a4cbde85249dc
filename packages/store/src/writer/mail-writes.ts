import type { HandedInMail, HandInResult } from '@deskbell/core';
import { get, run, type Steps } from './steps.ts';

export function* handInMail(mail: HandedInMail): Steps<HandInResult> {
  const { after, at, counts, deadline, key, upTo } = mail;
  const [first] = counts;
  if (yield* get('findSentMail', { key })) return 'repeated';
  if (after !== undefined && first) {
    const last = yield* get('lastSentMail', { scope: first.scope });
    if ((last?.up_to ?? 0) !== after) return 'overtaken';
  }
  for (const { most, scope, since } of counts) {
    if (((yield* get('countSentMails', { scope, since }))?.count ?? 0) >= most) return 'capped';
  }
  let isNew = true;
  for (const { scope } of counts) {
    isNew = (yield* run('insertSentMail', { key, scope, up_to: upTo, at })) > 0 && isNew;
  }
  // Another node was faster.
  if (!isNew) return 'repeated';
  yield* run('schedule', deadline);
  return 'handedIn';
}
