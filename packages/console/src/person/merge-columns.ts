import type { AgentConversation } from '@deskbell/sdk/agent';
import { formatDateTime } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { contactText } from '../localization/text/contact-text.ts';

export type MergeField = 'name' | 'email' | 'phone';
type Contact = AgentConversation['contact'];

export interface MergeSides {
  readonly kept: Contact;
  readonly former: Contact;
}

const FIELDS: readonly { readonly field: MergeField; readonly words: () => string }[] = [
  { field: 'name', words: contactText.contactName },
  { field: 'email', words: consoleText.email },
  { field: 'phone', words: consoleText.phone },
];

/** Two contacts side by side, with a choice wherever they differ. */
export function mergeColumns(
  { former, kept }: MergeSides,
  picked: readonly MergeField[],
  onPick: (picked: readonly MergeField[]) => void,
): TemplateResult {
  const cell = (field: MergeField, side: Contact, isFormer: boolean): TemplateResult => {
    const value = side[field];
    const differ = kept[field] !== null && former[field] !== null && kept[field] !== former[field];
    const words = value ?? contactText.contactNothing();
    if (!differ) return html`<td class=${value === null ? 'quiet' : ''}><bdi>${words}</bdi></td>`;
    const choose = (): void => onPick(isFormer ? [...picked, field] : picked.filter((one) => one !== field));
    return html`<td>
      <label class="choice"
        ><input
          type="radio"
          name=${field}
          .checked=${picked.includes(field) === isFormer}
          @change=${choose}
        /><bdi>${words}</bdi></label
      >
    </td>`;
  };
  const head = (side: Contact, words: string): TemplateResult =>
    html`<th scope="col">
      <span class="small quiet">${words}</span><br /><bdi>${contactName({ contact: side })}</bdi>
      ${side.verified ? html`<br /><span class="small">${contactText.contactVerified()}</span>` : nothing}
    </th>`;
  return html`<table>
    <thead>
      <tr>
        <td></td>
        ${head(kept, contactText.contactMergeStays())} ${head(former, contactText.contactMergeGoes())}
      </tr>
    </thead>
    <tbody>
      ${FIELDS.map(
        ({ field, words }) =>
          html`<tr>
            <th scope="row">${words()}</th>
            ${cell(field, kept, false)} ${cell(field, former, true)}
          </tr>`,
      )}
      <tr>
        <th scope="row">${consoleText.conversations()}</th>
        <td class="numbers">${kept.conversations}</td>
        <td class="numbers">${former.conversations}</td>
      </tr>
      <tr>
        <th scope="row">${consoleText.knownSince()}</th>
        <td>${formatDateTime(kept.createdAt)}</td>
        <td>${formatDateTime(former.createdAt)}</td>
      </tr>
    </tbody>
  </table>`;
}
