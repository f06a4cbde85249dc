import { html, type TemplateResult } from 'lit';
import { accountText } from '../localization/text/account-text.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { download } from '../reports/download.ts';

/** Codes that let one in without the app: told now, and never again. */
export function recoveryCodes(codes: readonly string[], onKept: () => void): TemplateResult {
  const t = accountText;
  const text = codes.join('\n');
  return html`<div class="fields" role="status">
    <h3>${t.accountRecovery()}</h3>
    <p>${t.accountRecoveryIntro()}</p>
    <ol class="codes" dir="ltr" role="list">
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ol>
    <div class="buttons">
      <wa-copy-button
        value=${text}
        copy-label=${platformText.copy()}
        success-label=${platformText.copied()}
      ></wa-copy-button>
      <wa-button
        appearance="outlined"
        @click=${() => download('deskbell-recovery-codes.txt', `${text}\n`, 'text/plain')}
        >${t.accountRecoveryDownload()}</wa-button
      >
      <wa-button variant="brand" @click=${onKept}>${t.accountRecoveryKept()}</wa-button>
    </div>
  </div>`;
}
