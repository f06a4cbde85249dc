import { html } from 'lit';
import type { IconName } from '../icons/icon.ts';
import type { Keys } from './draft/tree.ts';
import type { SectionGroup, SettingsSection } from './settings-section.ts';

interface FormSection {
  readonly id: string;
  readonly group: SectionGroup;
  readonly icon: IconName;
  readonly words: () => string;
  readonly fields: readonly Keys[];
}

/** A section that is a form over some fields of the configuration. Supervisors read, admins write. */
export function formSection({ id, group, icon, words, fields }: FormSection): SettingsSection {
  return {
    id,
    group,
    icon,
    words,
    fields,
    roles: ['supervisor', 'admin'],
    load: () => import('./define-editors.ts'),
    render: ({ workplace, siteId, path, draft, editable }) =>
      html`<deskbell-settings-form
        .workplace=${workplace}
        .siteId=${siteId}
        .draft=${draft}
        .path=${path}
        .fields=${fields}
        section=${id}
        ?editable=${editable}
      ></deskbell-settings-form>`,
  };
}
