import { overview } from './overview.ts';
import { consoleText } from '../localization/console-text.ts';
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
    render: ({ version }) => overview(version.configuration),
  },
];
