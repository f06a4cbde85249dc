import { html, type TemplateResult } from 'lit';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { Tried } from './flow-types.ts';

type Line = Tried['lines'][number];

/** A line of the dialogue that is tried. */
export function triedLine({ body, by }: Line): TemplateResult {
  const who = by === 'flow' ? flowDeskText.flowTryFlow() : flowDeskText.flowTryVisitor();
  return html`<li class=${by}>
    <span class="visually-hidden">${who}:</span>
    <span class="said" dir="auto">${wordsOf(body)}</span>
  </li>`;
}

function wordsOf(body: Line['body']): string {
  switch (body.type) {
    case 'article':
      return `${body.title}${body.excerpt === undefined ? '' : `\n${body.excerpt}`}`;
    case 'feedback': {
      const t = flowDeskText;
      const kind = body.kind === 'complaint' ? t.flowComplaint() : t.flowCompliment();
      return `${kind}: ${body.text ?? ''}`;
    }
    case 'message':
    case 'quickReplies':
    case 'form':
      return body.text;
  }
}
