import type { AgentCard, SiteAgent } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { listWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { languageName } from '../person/language-name.ts';
import { durationWords } from '../time/duration-words.ts';
import { colleagueState, stateTone } from './agent-state.ts';
import { DRAGGED } from './steered.ts';

interface PeopleListContext {
  readonly agents: readonly AgentCard[];
  /** What they can do on the site, by their ids; empty until it is known. */
  readonly people: ReadonlyMap<string, SiteAgent>;
  /** What the site calls its skills, by their keys. */
  readonly skillNames: ReadonlyMap<string, string>;
  readonly now: number;
  /** Somebody dropped a conversation on an agent; `null`: this reader gives nobody anything. */
  readonly drop: ((conversationId: string, agent: AgentCard) => void) | null;
}

/** Who is there, in which state and since when, what they can do, and how much they have. */
export function peopleList(context: PeopleListContext): TemplateResult {
  const { agents, people } = context;
  const members = people.size === 0 ? agents : agents.filter(({ id }) => people.has(id));
  return html`<ul class="people" role="list" aria-label=${consoleText.boardAgents()}>
    ${sorted(members).map((agent) => person(agent, context))}
  </ul>`;
}

function person(agent: AgentCard, { drop, now, people, skillNames }: PeopleListContext): TemplateResult {
  const { name, load, capacity, breakDueSince, since } = agent;
  const share = capacity === 0 ? (load > 0 ? 1 : 0) : load / capacity;
  const state = breakDueSince === null ? '' : ` · ${consoleText.stateBreakDue()}`;
  const lasts =
    since === undefined ? '' : ` ${steeringText.steerSince(durationWords(now - since, currentLocale().tag))}`;
  const can = abilities(people.get(agent.id), skillNames);
  return html`<li
    @dragover=${(event: DragEvent) => drop && allow(event)}
    @dragleave=${({ currentTarget }: DragEvent) => unmark(currentTarget)}
    @drop=${(event: DragEvent) => {
      const id = event.dataTransfer?.getData(DRAGGED);
      unmark(event.currentTarget);
      if (!drop || !id) return;
      event.preventDefault();
      drop(id, agent);
    }}
  >
    <span class="dot ${stateTone(agent)}" aria-hidden="true"></span>
    <span class="clip"
      ><span dir="auto">${name}</span><span class="state">${colleagueState(agent)}${state}${lasts}</span>${
        can === '' ? nothing : html`<span class="state clip" title=${can}>${can}</span>`
      }</span
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

/** Languages and skills; nothing where nothing is said of them. */
function abilities(person: SiteAgent | undefined, names: ReadonlyMap<string, string>): string {
  if (!person) return '';
  const { languages, skills } = person;
  const { tag } = currentLocale();
  const spoken = languages ? Object.keys(languages).map((language) => languageName(language, tag)) : [];
  const known = Object.keys(skills).map((skill) => names.get(skill) ?? skill);
  return listWords([...spoken, ...known]);
}

function allow(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes(DRAGGED)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
  if (event.currentTarget instanceof Element) event.currentTarget.classList.add('over');
}

function unmark(target: EventTarget | null): void {
  if (target instanceof Element) target.classList.remove('over');
}

const order = { free: 0, paused: 1, away: 2, gone: 3 } as const;

/** Who can help first, then by name. */
function sorted(agents: readonly AgentCard[]): readonly AgentCard[] {
  return [...agents].sort(
    (a, b) => order[stateTone(a)] - order[stateTone(b)] || a.name.localeCompare(b.name),
  );
}
