import { html } from 'lit';
import { articleDeskText } from '../localization/text/article-desk-text.ts';
import { botText } from '../localization/text/bot-text.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
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
    id: 'categories',
    group: 'service',
    icon: 'filter',
    words: articleDeskText.categories,
    roles: ['supervisor', 'admin'],
    load: () => import('../articles/define-categories.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-article-categories
        .workplace=${workplace}
        .siteId=${siteId}
      ></deskbell-article-categories>`,
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
    id: 'flows',
    group: 'service',
    icon: 'handOn',
    words: flowDeskText.flows,
    roles: ['admin'],
    load: () => import('../flows/define-flows.ts'),
    render: ({ workplace, siteId, path, version }) =>
      html`<deskbell-flows
        .workplace=${workplace}
        .siteId=${siteId}
        .configuration=${version.configuration}
        .flowId=${path[0] ?? null}
        .nodeId=${path[1] ?? null}
      ></deskbell-flows>`,
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
    id: 'privacy',
    group: 'people',
    icon: 'stop',
    words: platformText.privacyPage,
    roles: ['admin'],
    load: () => import('../privacy/define-privacy.ts'),
    render: ({ workplace, siteId, version }) =>
      html`<deskbell-privacy
        .workplace=${workplace}
        .siteId=${siteId}
        .kept=${version.configuration.privacy}
      ></deskbell-privacy>`,
  },
  {
    id: 'assistants',
    group: 'connect',
    icon: 'star',
    words: platformText.assistants,
    roles: ['admin'],
    load: () => import('../assistants/define-assistants.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-assistants .workplace=${workplace} .siteId=${siteId}></deskbell-assistants>`,
  },
  {
    id: 'identity-keys',
    group: 'connect',
    icon: 'check',
    words: platformText.identityKeys,
    roles: ['admin'],
    load: () => import('../access/define-identity.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-identity-keys .workplace=${workplace} .siteId=${siteId}></deskbell-identity-keys>`,
  },
  {
    id: 'bots',
    group: 'connect',
    icon: 'code',
    words: botText.bots,
    roles: ['admin'],
    load: () => import('../bots/define-bots.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-bots .workplace=${workplace} .siteId=${siteId}></deskbell-bots>`,
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
