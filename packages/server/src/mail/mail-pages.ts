import type { Clock, Store } from '@deskbell/core';
import type { MailLocale } from '@deskbell/protocol';
import { Router, type Request, type Response } from 'express';
import { html, type Html } from '../articles/pages/html.ts';
import type { Config } from '../config/config.ts';
import { helpPagePolicy } from '../http/security-headers.ts';
import { addressLimits } from '../rest/call-limits.ts';
import type { MailLinks } from './mail-links.ts';
import { fillIn, type MailPageTexts } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import type { Transcripts } from './transcripts.ts';

export interface MailPagesOptions {
  readonly clock: Clock;
  readonly limits: Config['limits'];
  readonly links: MailLinks;
  readonly store: Pick<Store, 'mails' | 'sites'>;
  readonly transcripts: Transcripts;
}

/**
 * `/mail/…`: what the links of mails to contacts lead to. Looking changes nothing, since mail programs look too: a button does, or
 * the one click of a mail program that ends mails (RFC 8058).
 */
export function mailPages({ clock, limits, links, store, transcripts }: MailPagesOptions): Router {
  const router = Router();
  router.use('/mail', addressLimits(limits, clock), (_request, response, next) => {
    response.set({
      'Content-Security-Policy': helpPagePolicy(),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });

  router
    .route('/mail/confirm/:token')
    .get(async (request, response) => {
      const { locale, texts } = textsFor(request);
      const found = await transcripts.readLink(request.params.token);
      if (!found) return send(response, 404, locale, texts.confirmTitle, html`<p>${texts.worthless}</p>`);
      const question = fillIn(texts.confirm, { address: found.email });
      return send(response, 200, locale, texts.confirmTitle, form(question, texts.confirmButton));
    })
    .post(async (request, response) => {
      const { locale, texts } = textsFor(request);
      const isDone = await transcripts.confirm(request.params.token);
      const said = isDone ? texts.confirmed : texts.worthless;
      return send(response, isDone ? 200 : 404, locale, texts.confirmTitle, html`<p>${said}</p>`);
    });

  router
    .route('/mail/unsubscribe/:token')
    .get(async (request, response) => {
      const { locale, texts } = textsFor(request);
      const found = links.readUnsubscription(request.params.token);
      const site = found && (await store.sites.find(found.siteId));
      if (!site) return send(response, 404, locale, texts.unsubscribeTitle, html`<p>${texts.worthless}</p>`);
      const question = fillIn(texts.unsubscribe, { site: site.name });
      return send(response, 200, locale, texts.unsubscribeTitle, form(question, texts.unsubscribeButton));
    })
    .post(async (request, response) => {
      const { locale, texts } = textsFor(request);
      const found = links.readUnsubscription(request.params.token);
      if (found) await store.mails.refuse(found.contactId, clock.now());
      const said = found ? texts.unsubscribed : texts.worthless;
      return send(response, found ? 200 : 404, locale, texts.unsubscribeTitle, html`<p>${said}</p>`);
    });
  return router;
}

function textsFor(request: Request): { locale: MailLocale; texts: MailPageTexts } {
  const known = Object.keys(MAIL_TEXTS) as MailLocale[];
  const locale = (request.acceptsLanguages(known) || 'en') as MailLocale;
  return { locale, texts: MAIL_TEXTS[locale].pages };
}

/** To the page itself. */
function form(question: string, button: string): Html {
  return html`<p>${question}</p>
    <form method="post"><button>${button}</button></form>`;
}

function send(response: Response, status: number, locale: MailLocale, title: string, content: Html): void {
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/help/help.css" />
      </head>
      <body>
        <main id="content">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  response.status(status).type('html').send(page.markup);
}
