import type { CallAnswer } from '@deskbell/sdk/admin';
import { renderMarkdown } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';

type Entries = CallAnswer<'GET /v1/sites/:siteId/conversations/:conversationId/entries'>['items'];

/** What was said and noted in an earlier conversation; what was taken back is not. */
export function pastLines(entries: Entries): TemplateResult {
  const changed = new Map<string, string | null>();
  for (const { body } of entries) {
    if (body.type === 'edit') changed.set(body.entryId, body.text);
    else if (body.type === 'deletion') changed.set(body.entryId, null);
  }
  return html`<ol class="rows">
    ${entries.map(({ author, body, id }) => {
      if (body.type !== 'message' && body.type !== 'note') return nothing;
      const text = changed.has(id) ? changed.get(id) : body.text;
      if (text === null || text === undefined || text.trim() === '') return nothing;
      const who = 'name' in author ? author.name : author.kind === 'visitor' ? '›' : '·';
      const note = body.type === 'note' ? ` · ${consoleText.internalNote()}` : '';
      return html`<li>
        <span class="small quiet">${who}${note}</span>
        <div class="text" dir="auto">${renderMarkdown(text)}</div>
      </li>`;
    })}
  </ol>`;
}
