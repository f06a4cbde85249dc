import type { AgentConversation } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { fact } from './fact.ts';

/** How to reach a person, and what their site or their page says of them; what nobody vouches for says so. */
export function contactFacts({
  attributes,
  email,
  phone,
  told,
}: AgentConversation['contact']): readonly (TemplateResult | typeof nothing)[] {
  const said = (name: string, value: string): TemplateResult => {
    const note = told?.includes(name)
      ? html` <span class="small quiet">${consoleText.asTheySay()}</span>`
      : nothing;
    return html`<bdi class="said">${value}</bdi>${note}`;
  };
  return [
    email === null ? nothing : fact('send', consoleText.email(), said('email', email)),
    phone === null ? nothing : fact('bell', consoleText.phone(), said('phone', phone)),
    ...Object.entries(attributes).map(([name, value]) =>
      value === null
        ? nothing
        : fact(
            'pencil',
            name,
            said(`attributes.${name}`, typeof value === 'boolean' ? yesOrNo(value) : String(value)),
          ),
    ),
  ];
}

function yesOrNo(value: boolean): string {
  return value ? consoleText.yes() : consoleText.no();
}
