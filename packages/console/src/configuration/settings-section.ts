import type { ConfigurationHandle, ConfigurationVersion, Role } from '@deskbell/sdk/agent';
import type { TemplateResult } from 'lit';
import type { LazyPart } from '../app/lazy-part.ts';
import type { PageContext } from '../app/page-context.ts';
import type { IconName } from '../icons/icon.ts';

/** What a section of the settings is shown with. `path` begins behind the section's own id. */
export interface SectionContext extends PageContext {
  readonly handle: ConfigurationHandle;
  /** The configuration in force. An element that saves one fires `deskbell-settings-saved` with the new version. */
  readonly version: ConfigurationVersion;
}

/** One section of the settings: a line in the list beside, and an element that is loaded when somebody goes there. */
export interface SettingsSection extends LazyPart {
  /** In the address: `#/shop/settings/queues`. */
  readonly id: string;
  readonly group: SectionGroup;
  readonly icon: IconName;
  readonly words: () => string;
  readonly roles: readonly Role[];
  readonly render: (context: SectionContext) => TemplateResult;
}

/** The visitor's side, how conversations are served, people and access, what connects to it, and the whole of it. */
export type SectionGroup = 'widget' | 'service' | 'people' | 'connect' | 'all';
