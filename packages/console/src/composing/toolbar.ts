import { html, nothing, type TemplateResult } from 'lit';
import { composingText as text } from '../localization/text/composing-text.ts';
import { modifierKey } from '../shell/modifier-key.ts';
import type { Mark } from './mark-text.ts';
import { toolIcons } from './tool-icons.ts';

export interface ToolbarState {
  readonly isNote: boolean;
  readonly takesFiles: boolean;
  readonly previewing: boolean;
  readonly emojiOpen: boolean;
  readonly hasText: boolean;
  readonly draft: boolean;
  readonly translate: boolean;
  readonly busy: 'draft' | 'translate' | null;
}

export interface ToolbarActions {
  mark(mark: Mark): void;
  attach(): void;
  emoji(): void;
  preview(): void;
  begin(sign: '/' | '#' | '@'): void;
  draft(): void;
  translate(): void;
}

/** What can be done with the text besides typing it. */
export function renderToolbar(state: ToolbarState, actions: ToolbarActions): TemplateResult {
  const key = (letter: string): string => `${modifierKey()} ${letter}`;
  return html`<div class="tools" role="toolbar" aria-label=${text.tools()}>
    ${tool('bold', `${text.bold()} (${key('B')})`, () => actions.mark('bold'))}
    ${tool('italic', `${text.italic()} (${key('I')})`, () => actions.mark('italic'))}
    ${tool('code', `${text.codeMark()} (${key('E')})`, () => actions.mark('code'))}
    ${tool('list', `${text.list()} (${modifierKey()} Shift 8)`, () => actions.mark('list'))}
    ${tool('link', text.link(), () => actions.mark('link'))}
    <i class="gap"></i>
    ${state.takesFiles ? tool('clip', text.attach(), actions.attach) : nothing}
    ${tool('smile', text.emoji(), actions.emoji, { expanded: state.emojiOpen })}
    ${
      state.isNote
        ? tool('at', `${text.colleagues()} (@)`, () => actions.begin('@'))
        : tool('slash', `${text.cannedReplies()} (/)`, () => actions.begin('/'))
    }
    ${tool('book', `${text.articles()} (#)`, () => actions.begin('#'))}
    ${
      state.draft || state.translate
        ? html`<i class="gap"></i>${state.draft ? word('draft', text.draft(), actions.draft, state) : nothing}
            ${state.translate ? word('translate', text.translateMine(), actions.translate, state) : nothing}`
        : nothing
    }
    <i class="space"></i>
    ${tool('eye', text.preview(), actions.preview, { pressed: state.previewing, disabled: !state.hasText })}
  </div>`;
}

function tool(
  name: keyof typeof toolIcons,
  label: string,
  onClick: () => void,
  { disabled, expanded, pressed }: { disabled?: boolean; expanded?: boolean; pressed?: boolean } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="tool ${name}"
    title=${label}
    aria-label=${label}
    aria-expanded=${expanded ?? nothing}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled === true && pressed !== true}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @click=${onClick}
  >
    ${toolIcons[name]}
  </button>`;
}

function word(
  task: 'draft' | 'translate',
  label: string,
  onClick: () => void,
  { busy, hasText }: ToolbarState,
): TemplateResult {
  return html`<button
    type="button"
    class="word ${task}"
    aria-busy=${busy === task}
    ?disabled=${busy !== null || (task === 'translate' && !hasText)}
    @click=${onClick}
  >
    ${toolIcons.machine}${label}
  </button>`;
}
