import { html } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { lookText } from '../localization/text/look-text.ts';
import { lookFields } from '../look/look-fields.ts';
import { formSection } from './form-section.ts';
import { overview } from './overview.ts';
import type { SettingsSection } from './settings-section.ts';

/** Sections that change how a site is served: parts of its one configuration. */
export const deskSections: readonly SettingsSection[] = [
  {
    id: 'overview',
    group: 'service',
    icon: 'board',
    words: consoleText.settingsView,
    roles: ['supervisor', 'admin'],
    load: () => Promise.resolve(),
    render: ({ draft }) => overview(draft.document),
  },
  formSection({
    id: 'queues',
    group: 'service',
    icon: 'chats',
    words: consoleText.partQueues,
    fields: [['queues'], ['defaultQueue'], ['silentAfter'], ['reopenWindow'], ['channels']],
  }),
  formSection({
    id: 'rules',
    group: 'service',
    icon: 'handOn',
    words: consoleText.partRules,
    fields: [['rules'], ['tiers'], ['bots'], ['botLimit']],
  }),
  formSection({
    id: 'hours',
    group: 'service',
    icon: 'clock',
    words: consoleText.partHours,
    fields: [['calendar'], ['calendars']],
  }),
  formSection({
    id: 'escalation',
    group: 'service',
    icon: 'up',
    words: consoleText.partPolicies,
    fields: [['policy'], ['policies']],
  }),
  formSection({
    id: 'promises',
    group: 'service',
    icon: 'check',
    words: deskText.setSlas,
    fields: [['sla'], ['slas']],
  }),
  formSection({
    id: 'crisis',
    group: 'service',
    icon: 'warning',
    words: deskText.setCrisis,
    fields: [['crisis']],
  }),
  formSection({
    id: 'wrap-up',
    group: 'service',
    icon: 'pencil',
    words: deskText.setWrapUp,
    fields: [['wrapUp']],
  }),
  {
    id: 'site',
    group: 'widget',
    icon: 'globe',
    words: lookText.lookSite,
    roles: ['admin'],
    load: () => import('../look/define-look.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-site-settings .workplace=${workplace} .siteId=${siteId}></deskbell-site-settings>`,
  },
  {
    id: 'look',
    group: 'widget',
    icon: 'bell',
    words: lookText.look,
    roles: ['supervisor', 'admin'],
    fields: lookFields,
    load: () => Promise.all([import('./define-editors.ts'), import('../look/define-look.ts')]),
    render: ({ workplace, siteId, draft, editable }) =>
      html`<deskbell-look
        .workplace=${workplace}
        .siteId=${siteId}
        .draft=${draft}
        ?editable=${editable}
      ></deskbell-look>`,
  },
  formSection({
    id: 'before',
    group: 'widget',
    icon: 'page',
    words: lookText.lookBefore,
    fields: [['widget', 'preChat'], ['privacy', 'consent'], ['requireIdentity']],
  }),
  formSection({
    id: 'invitations',
    group: 'widget',
    icon: 'hand',
    words: lookText.lookProactive,
    fields: [
      ['widget', 'invitations'],
      ['widget', 'announcements'],
    ],
  }),
  formSection({
    id: 'surveys',
    group: 'widget',
    icon: 'star',
    words: lookText.lookSurveys,
    fields: [['surveys'], ['solvedCheck']],
  }),
  formSection({
    id: 'skills',
    group: 'people',
    icon: 'person',
    words: deskText.setSkillsAndTeams,
    fields: [['skills'], ['teams'], ['agents'], ['rosters']],
  }),
  formSection({
    id: 'mail',
    group: 'connect',
    icon: 'send',
    words: deskText.setMail,
    fields: [['mail']],
  }),
  formSection({
    id: 'panel',
    group: 'connect',
    icon: 'link',
    words: deskText.setPanel,
    fields: [['panel']],
  }),
  formSection({
    id: 'kept',
    group: 'people',
    icon: 'lock',
    words: deskText.setPrivacy,
    fields: [
      ['privacy', 'redact'],
      ['privacy', 'keepConversations'],
      ['privacy', 'keepContacts'],
    ],
  }),
];
