import type { AgentCard } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { colleagueState, stateTone } from './agent-state.ts';

/** Who is there, in which state, and how much they have. */
export function peopleList(agents: readonly AgentCard[]): TemplateResult {
  return html`<ul class="people" role="list" aria-label=${consoleText.boardAgents()}>
    ${sorted(agents).map((agent) => person(agent))}
  </ul>`;
}

function person(agent: AgentCard): TemplateResult {
  const { name, load, capacity, breakDueSince } = agent;
  const share = capacity === 0 ? (load > 0 ? 1 : 0) : load / capacity;
  const state = breakDueSince === null ? '' : ` · ${consoleText.stateBreakDue()}`;
  return html`<li>
    <span class="dot ${stateTone(agent)}" aria-hidden="true"></span>
    <span class="clip"
      ><span dir="auto">${name}</span><span class="state">${colleagueState(agent)}${state}</span></span
    >
    <span class="bar" aria-hidden="true"
      ><i
        class=${share >= 1 ? 'waiting' : 'active'}
        ?hidden=${load === 0}
        .style=${`inline-size: ${(Math.min(1, share) * 100).toFixed(1)}%`}
      ></i
    ></span>
    <span class="small numbers">${consoleText.agentLoad(String(load), String(capacity))}</span>
  </li>`;
}

const order = { free: 0, paused: 1, away: 2, gone: 3 } as const;

/** Who can help first, then by name. */
function sorted(agents: readonly AgentCard[]): readonly AgentCard[] {
  return [...agents].sort(
    (a, b) => order[stateTone(a)] - order[stateTone(b)] || a.name.localeCompare(b.name),
  );
}
