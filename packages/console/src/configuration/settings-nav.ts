import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { routeHref } from '../routing/route.ts';
import type { SectionGroup, SettingsSection } from './settings-section.ts';

interface Navigation {
  readonly siteId: string;
  readonly found: readonly SettingsSection[];
  readonly present: SettingsSection | undefined;
  readonly asked: string;
  readonly ask: (words: string) => void;
}

const groups: readonly (readonly [SectionGroup, () => string])[] = [
  ['service', deskText.setGroupService],
  ['widget', deskText.setGroupWidget],
  ['people', deskText.setGroupPeople],
  ['connect', deskText.setGroupConnect],
  ['all', deskText.setGroupAll],
];

/** All sections in their groups, with a field to find one by what is in it. */
export function settingsNav({ siteId, found, present, asked, ask }: Navigation): TemplateResult {
  return html`<nav class="parts" aria-label=${consoleText.settingsParts()}>
    <input
      type="search"
      aria-label=${deskText.setSearch()}
      placeholder=${deskText.setSearch()}
      .value=${asked}
      @input=${(event: Event) => ask((event.target as HTMLInputElement).value)}
    />
    ${found.length === 0 ? html`<p class="quiet" role="status">${deskText.setNothingFound()}</p>` : nothing}
    ${groups.map(([group, words]) => {
      const sections = found.filter((section) => section.group === group);
      return sections.length === 0
        ? nothing
        : html`<h2 id="group-${group}">${words()}</h2>
            <ul role="list" aria-labelledby="group-${group}">
              ${sections.map(
                (section) =>
                  html`<li>
                    <a
                      href=${routeHref({ screen: 'settings', siteId, path: [section.id] })}
                      aria-current=${section === present ? 'page' : nothing}
                      >${icon(section.icon)}${section.words()}</a
                    >
                  </li>`,
              )}
            </ul>`;
    })}
  </nav>`;
}
