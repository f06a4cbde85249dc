import { html, type TemplateResult } from 'lit';
import { steeringText } from '../localization/text/steering-text.ts';
import type { Steered } from './steered.ts';

/** What a supervisor does with a conversation in a list of the board. `name`: whose it is. */
export function steeringButtons(name: string, steer: (what: Steered['what']) => void): TemplateResult {
  return html`<div class="do">
    <wa-button size="s" appearance="plain" @click=${() => steer('monitor')}
      >${steeringText.steerListen()}<span class="visually-hidden">: ${name}</span></wa-button
    >
    <wa-button size="s" appearance="outlined" @click=${() => steer('give')}
      >${steeringText.steerGive()}<span class="visually-hidden"> ${name}</span></wa-button
    >
  </div>`;
}
