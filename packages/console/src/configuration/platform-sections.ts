import { html } from 'lit';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import type { SettingsSection } from './settings-section.ts';

/** Sections about what is kept beside the configuration: people, keys, articles, flows, privacy, the log. */
export const platformSections: readonly SettingsSection[] = [
  {
    id: 'articles',
    group: 'service',
    icon: 'page',
    words: articleDeskText.articles,
    roles: ['supervisor', 'admin'],
    load: () => import('../articles/define-articles.ts'),
    render: ({ workplace, siteId, path }) =>
      html`<deskbell-article-desk
        .workplace=${workplace}
        .siteId=${siteId}
        .articleId=${path[0] ?? null}
        .language=${path[1] ?? null}
      ></deskbell-article-desk>`,
  },
  {
    id: 'canned',
    group: 'service',
    icon: 'reply',
    words: articleDeskText.canned,
    roles: ['supervisor', 'admin'],
    load: () => import('../canned/define-canned.ts'),
    render: ({ workplace, siteId, version }) =>
      html`<deskbell-canned
        .workplace=${workplace}
        .siteId=${siteId}
        .teams=${Object.keys(version.configuration.teams)}
      ></deskbell-canned>`,
  },
  {
    id: 'people',
    group: 'people',
    icon: 'person',
    words: platformText.people,
    roles: ['supervisor', 'admin'],
    load: () => import('../people/define-people.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-people .workplace=${workplace} .siteId=${siteId}></deskbell-people>`,
  },
  {
    id: 'keys',
    group: 'connect',
    icon: 'lock',
    words: platformText.keys,
    roles: ['admin'],
    load: () => import('../access/define-keys.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-keys .workplace=${workplace} .siteId=${siteId}></deskbell-keys>`,
  },
  {
    id: 'webhooks',
    group: 'connect',
    icon: 'link',
    words: platformText.webhooks,
    roles: ['admin'],
    load: () => import('../webhooks/define-webhooks.ts'),
    render: ({ workplace, siteId, path }) =>
      html`<deskbell-webhooks
        .workplace=${workplace}
        .siteId=${siteId}
        .webhookId=${path[0] ?? null}
      ></deskbell-webhooks>`,
  },
  {
    id: 'audit',
    group: 'all',
    icon: 'page',
    words: platformText.audit,
    roles: ['admin'],
    load: () => import('../audit/define-audit.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-audit .workplace=${workplace} .siteId=${siteId}></deskbell-audit>`,
  },
];
