import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { FlowAnswer } from './flow-types.ts';
import type { FlowWork } from './flow-work.ts';
import { nodeOfProblem } from './flow-problems.ts';
import { nodeName } from './node-words.ts';

interface HeadActions {
  /** The address of the list. */
  readonly list: string;
  readonly publish: () => void;
  readonly unpublish: () => void;
}

/** What the flow is called, how it stands, and what can be done with the whole of it: in one line where there is room. */
export function flowHead(work: FlowWork, { list, publish, unpublish }: HeadActions): TemplateResult {
  const { busy, draft } = work;
  const t = flowDeskText;
  const stands = flowStateWords(draft.saved);
  return html`<div class="head">
    <a class="icon-button" href=${list} title=${t.flowBack()} aria-label=${t.flowBack()}>${icon('back')}</a>
    <div class="called">
      <h3 dir="auto" title=${draft.flow.name}>${draft.flow.name}</h3>
      ${
        // One of both: what is not saved is pressing, and visitors meet the same as before.
        draft.isDirty
          ? html`<span class="tag warn" title=${stands}>${t.flowUnsaved()}</span>`
          : html`<span class="tag">${stands}</span>`
      }
    </div>
    <div class="acts">
      <wa-button
        size="s"
        appearance="outlined"
        title=${t.flowSave()}
        ?loading=${busy}
        ?disabled=${!draft.isDirty}
        @click=${() => work.save()}
        >${t.flowSaveShort()}</wa-button
      >
      <wa-button size="s" variant="brand" @click=${publish}>${t.flowPublish()}</wa-button>
      ${draft.saved.publishedVersion === null ? nothing : moreMenu(unpublish)}
    </div>
  </div>`;
}

/** Seldom wanted, and never by accident. */
function moreMenu(unpublish: () => void): TemplateResult {
  const t = flowDeskText;
  return html`<wa-dropdown placement="bottom-end" @wa-select=${unpublish}>
    <wa-button slot="trigger" size="s" appearance="plain" title=${t.flowMore()}
      >${icon('more')}<span class="visually-hidden">${t.flowMore()}</span></wa-button
    >
    <wa-dropdown-item value="unpublish">${icon('stop', 'icon')}${t.flowUnpublish()}</wa-dropdown-item>
  </wa-dropdown>`;
}

/** One step of the draft back, and forward again. */
export function flowUndo({ draft }: FlowWork): TemplateResult {
  const t = flowDeskText;
  return html`${step('back', t.flowUndo(), draft.canUndo, () => draft.undo())}
  ${step('forward', t.flowRedo(), draft.canRedo, () => draft.redo())}`;
}

/** How a flow stands: a word of the list and of its own page. */
export function flowStateWords({
  latestVersion,
  publishedVersion,
}: Pick<FlowAnswer, 'latestVersion' | 'publishedVersion'>): string {
  const t = flowDeskText;
  if (publishedVersion !== null) return t.flowPublished(String(publishedVersion));
  return latestVersion === 0 ? t.flowOnlyDraft() : t.flowSwitchedOff();
}

/** What became of what was done. */
export function flowOutcome(work: FlowWork): TemplateResult {
  const t = flowDeskText;
  const { conflict, problem, said } = work;
  return html`<p class="said quiet small" role="status">${said}</p>
    <p class="wrong" role="alert" ?hidden=${problem === null}>${problem}</p>
    ${
      conflict
        ? html`<div class="notice" role="alert">
            <p>${t.flowConflict(conflict.changedBy.name)}</p>
            <wa-button size="s" appearance="outlined" @click=${() => work.settle('theirs')}
              >${t.flowTakeTheirs()}</wa-button
            >
            <wa-button size="s" appearance="outlined" @click=${() => work.settle('mine')}
              >${t.flowKeepMine()}</wa-button
            >
          </div>`
        : nothing
    }`;
}

/** So many are shown; when they are put right, others follow. */
const MOST_PROBLEMS = 20;

/** What keeps it from being published, with the way to where it is put right. */
export function flowProblemList(
  { draft }: FlowWork,
  language: string,
  go: (nodeId: string | null) => void,
): TemplateResult | typeof nothing {
  const { flow, problems } = draft;
  if (problems.length === 0) return nothing;
  const t = flowDeskText;
  const title = t.flowProblems(String(problems.length));
  return html`<section class="notice" aria-label=${title}>
    <b>${title}</b>
    <ul role="list">
      ${problems.slice(0, MOST_PROBLEMS).map((problem) => {
        const id = nodeOfProblem(problem, flow);
        const where = id === null ? t.flowWhole() : nodeName(id, flow.nodes[id], language);
        return html`<li>
          <button type="button" class="link" dir="auto" @click=${() => go(id)}>${where}</button>
          <span>${problem.message}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

function step(name: string, words: string, can: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-button ${name}"
    title=${words}
    aria-label=${words}
    ?disabled=${!can}
    @click=${act}
  >
    ${icon('reply')}
  </button>`;
}
