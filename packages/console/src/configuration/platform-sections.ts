import type { SettingsSection } from './settings-section.ts';

/** Sections about what is kept beside the configuration: people, keys, articles, flows, privacy, the log. */
export const platformSections: readonly SettingsSection[] = [];
