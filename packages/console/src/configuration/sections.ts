import { html } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { deskSections } from './desk-sections.ts';
import { platformSections } from './platform-sections.ts';
import type { SettingsSection } from './settings-section.ts';

/** All sections of the settings, in the order of the list beside them. */
export const sections: readonly SettingsSection[] = [
  ...deskSections,
  ...platformSections,
  {
    id: 'text',
    group: 'all',
    icon: 'code',
    words: consoleText.settingsEdit,
    roles: ['admin'],
    load: () => import('./define-versions.ts'),
    render: ({ handle, version }) =>
      html`<deskbell-settings-editor .handle=${handle} .version=${version}></deskbell-settings-editor>`,
  },
  {
    id: 'history',
    group: 'all',
    icon: 'clock',
    words: consoleText.settingsHistory,
    roles: ['admin'],
    load: () => import('./define-versions.ts'),
    render: ({ handle, version }) =>
      html`<deskbell-history .handle=${handle} .version=${version}></deskbell-history>`,
  },
];
