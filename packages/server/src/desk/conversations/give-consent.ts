import { localized } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';

/**
 * The visitor agrees to what the site asks of everybody who writes; kept with the text that they were shown.
 *
 * @throws DeskbellError `conflict` when the site asks for another version by now, or for none
 */
export async function giveConsent(
  { clock, plans, store }: DeskContext,
  { siteId, visitorId }: VisitorViewer,
  { locale, version }: { readonly version: string; readonly locale?: string | undefined },
): Promise<void> {
  const { consent } = plans.planOf(siteId);
  if (consent?.version !== version) {
    throw new DeskbellError(
      'conflict',
      'unable to keep the consent: the site asks for another one by now; show that and ask again',
      { details: { consent: consent?.version ?? null }, retryable: false },
    );
  }
  const text = localized(consent.text, locale ?? null) ?? '';
  await store.privacy.addConsent({
    siteId,
    visitorId,
    version,
    at: clock.now(),
    locale: locale ?? null,
    text,
  });
}

/** Whether the visitor has agreed to what the site asks now, be it required or not; yes where it asks nothing. */
export async function hasConsented(
  { plans, store }: DeskContext,
  { siteId, visitorId }: VisitorViewer,
): Promise<boolean> {
  const { consent } = plans.planOf(siteId);
  return !consent || Boolean(await store.privacy.findConsent(siteId, visitorId, consent.version));
}

/** @throws DeskbellError `consent_required` when the site wants a consent that the visitor has not given */
export async function requireConsent(
  { plans, store }: DeskContext,
  { siteId, visitorId }: VisitorViewer,
): Promise<void> {
  const { consent } = plans.planOf(siteId);
  if (!consent?.required || (await store.privacy.findConsent(siteId, visitorId, consent.version))) return;
  throw new DeskbellError(
    'consent_required',
    'unable to keep anything of the visitor: the site asks for a consent first; show it, give it, and send again',
    { details: { consent: consent.version } },
  );
}
