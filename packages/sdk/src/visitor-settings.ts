export { widgetSettings } from './visitor/settings/widget-settings.ts';
export type { WidgetSettingsOptions } from './visitor/settings/widget-settings.ts';
export { textFor } from './visitor/settings/text-for.ts';
export type { AnnouncementSettings, InvitationSettings, WidgetSettings } from '@deskbell/protocol';
