import type { ConfigurationHandle, ConfigurationVersion, Role } from '@deskbell/sdk/agent';
import type { TemplateResult } from 'lit';
import type { LazyPart } from '../app/lazy-part.ts';
import type { PageContext } from '../app/page-context.ts';
import type { IconName } from '../icons/icon.ts';
import type { SettingsDraft } from './draft/settings-draft.ts';
import type { Keys } from './draft/tree.ts';

/** What a section of the settings is shown with. `path` begins behind the section's own id. */
export interface SectionContext extends PageContext {
  readonly handle: ConfigurationHandle;
  /** The configuration in force. An element that saves one fires `deskbell-settings-saved` with the new version. */
  readonly version: ConfigurationVersion;
  /** What is being changed, over all sections. */
  readonly draft: SettingsDraft;
  /** Whether the one who looks may change the configuration. */
  readonly editable: boolean;
}

/** One section of the settings: a line in the list beside, and an element that is loaded when somebody goes there. */
export interface SettingsSection extends LazyPart {
  /** In the address: `#/shop/settings/queues`. */
  readonly id: string;
  readonly group: SectionGroup;
  readonly icon: IconName;
  readonly words: () => string;
  readonly roles: readonly Role[];
  /** Where in the configuration its fields are: so it is found by their names, and by what is wrong in them. */
  readonly fields?: readonly Keys[];
  readonly render: (context: SectionContext) => TemplateResult;
}

/** The visitor's side, how conversations are served, people and access, what connects to it, and the whole of it. */
export type SectionGroup = 'widget' | 'service' | 'people' | 'connect' | 'all';
