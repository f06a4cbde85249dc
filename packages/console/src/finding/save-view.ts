import { html, nothing, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { findingText } from '../localization/text/finding-text.ts';

interface SaveView {
  readonly mayShare: boolean;
  readonly onSave: (name: string, shared: boolean) => void;
}

/** Asks under which name a view is kept, and for whom. */
export function saveView({ mayShare, onSave }: SaveView): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const name = data.get('name');
    if (typeof name === 'string' && name.trim() !== '') onSave(name.trim(), data.get('shared') !== null);
  };
  return html`<form @submit=${submit}>
    <label>${findingText.viewName()}<input name="name" required maxlength="60" autocomplete="off" /></label>
    ${
      mayShare
        ? html`<label class="check"><input type="checkbox" name="shared" />${findingText.shareView()}</label>`
        : nothing
    }
    <wa-button type="submit" size="s" variant="brand">${consoleText.save()}</wa-button>
  </form>`;
}
