import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { FollowedDraft } from '../configuration/draft/followed-draft.ts';
import { icon } from '../icons/icon.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { Loaded } from '../records/loaded.ts';
import { recordStyles } from '../records/record-styles.ts';
import { routeHref } from '../routing/route.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { formStyles } from '../styles/form-styles.ts';
import { iconButtonStyles } from '../styles/icon-button-styles.ts';
import { addNode, freeNodeId } from './change-flow.ts';
import { FlowCalls } from './flow-calls.ts';
import { FlowDraft } from './flow-draft.ts';
import { flowEditorStyles } from './flow-editor-styles.ts';
import { flowHead, flowOutcome, flowProblemList, flowUndo } from './flow-head.ts';
import type { FlowVersion, NodeType } from './flow-types.ts';
import { FlowWork } from './flow-work.ts';
import { FlowKeeper } from './kept-flow.ts';
import { LateCheck } from './late-check.ts';
import { newNode } from './new-node.ts';
import { kindHint, kindWords, nodeTypes } from './node-words.ts';

type View = 'drawing' | 'list';

/** One flow: its drawing or list, a form for a step of it, the dialogue to try, what keeps it from being published, its versions. */
export class DeskbellFlowEditor extends ConsoleElement {
  static override styles = [...consoleStyles, iconButtonStyles, formStyles, recordStyles, flowEditorStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    configuration: { attribute: false },
    flowId: { attribute: false },
    nodeId: { attribute: false },
    view: { state: true },
    at: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  /** The site's: what its queues are called. */
  declare configuration: SiteConfiguration;
  declare flowId: string;
  /** Which step is edited; `null`: the flow as a whole. */
  declare nodeId: string | null;
  declare private view: View;
  /** Where the dialogue stands that is being tried. */
  declare private at: string | null;

  readonly #work = new Loaded<FlowWork>(
    this,
    () => `${this.siteId} ${this.flowId}`,
    async (signal) => {
      const { flowId, siteId } = this;
      const calls = new FlowCalls(this.workplace.admin, siteId, flowId);
      const saved = await calls.read(signal);
      const draft = new FlowDraft(saved, this.configuration, new FlowKeeper(sessionStorage, siteId, flowId));
      return new FlowWork(this, calls, draft);
    },
  );

  constructor() {
    super();
    this.siteId = '';
    this.flowId = '';
    this.nodeId = null;
    this.view = matchMedia('(max-width: 720px)').matches ? 'list' : 'drawing';
    this.at = null;
    void new FollowedDraft(this, () => this.#work.value?.draft);
    void new LateCheck(
      this,
      // Of what is saved the server has said what is wrong.
      () => (this.#work.value?.draft.isDirty ? this.#work.value.draft.flow : null),
      async (flow, signal) => this.#work.value?.check(flow, signal),
    );
  }

  protected override render(): TemplateResult {
    return this.#work.render((work) => this.#renderFlow(work));
  }

  #renderFlow(work: FlowWork): TemplateResult {
    const { draft } = work;
    const { workplace, siteId } = this;
    const language = currentLocale().tag;
    const nodeId = this.nodeId !== null && Object.hasOwn(draft.flow.nodes, this.nodeId) ? this.nodeId : null;
    return html`<div
      class="editor"
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, work)}
      @deskbell-flow-select=${({ detail }: CustomEvent<string | null>) => this.#go(detail)}
      @deskbell-flow-edit=${this.#focusForm}
      @deskbell-flow-at=${({ detail }: CustomEvent<string | null>) => (this.at = detail)}
      @deskbell-flow-untried=${() => work.check(draft.flow)}
      @deskbell-flow-take=${({ detail }: CustomEvent<FlowVersion>) => take(work, detail)}
      @deskbell-flow-back=${({ detail }: CustomEvent<FlowVersion>) => this.#publishAgain(work, detail)}
    >
      ${flowHead(work, {
        list: routeHref({ screen: 'settings', siteId, path: ['flows'] }),
        publish: () => void this.#publish(work),
        unpublish: () => this.#unpublish(work),
      })}
      ${flowOutcome(work)} ${flowProblemList(work, language, (id) => this.#go(id, true))}
      ${this.#renderTools(work, nodeId)}
      ${
        this.view === 'drawing'
          ? html`<deskbell-flow-graph
              .draft=${draft}
              .nodeId=${nodeId}
              .at=${this.at}
              .language=${language}
            ></deskbell-flow-graph>`
          : html`<deskbell-flow-steps
              .draft=${draft}
              .nodeId=${nodeId}
              .language=${language}
            ></deskbell-flow-steps>`
      }
      <div class="sides">
        <deskbell-flow-form
          .workplace=${workplace}
          .siteId=${siteId}
          .draft=${draft}
          .nodeId=${nodeId}
          .language=${language}
        ></deskbell-flow-form>
        <deskbell-flow-try
          .workplace=${workplace}
          .siteId=${siteId}
          .draft=${draft}
          .language=${language}
        ></deskbell-flow-try>
      </div>
      <deskbell-flow-versions .workplace=${workplace} .flow=${draft.saved}></deskbell-flow-versions>
      <deskbell-flow-review .configuration=${this.configuration}></deskbell-flow-review>
      <deskbell-confirm></deskbell-confirm>
    </div>`;
  }

  #renderTools(work: FlowWork, after: string | null): TemplateResult {
    const { draft } = work;
    const t = flowDeskText;
    const words = after === null ? t.flowAddStep() : t.flowAddAfter();
    const add = (event: Event): void => {
      const menu = event.target as HTMLSelectElement;
      const type = nodeTypes.find((one) => one === menu.value);
      menu.value = '';
      if (type) this.#add(draft, type, after);
    };
    return html`<div class="bar tools">
      <div class="views" role="group" aria-label=${t.flowView()}>
        ${this.#viewButton('drawing', t.flowDrawing())}${this.#viewButton('list', t.flowSteps())}
      </div>
      <wa-button size="s" appearance="plain" @click=${() => this.#go(null, true)}
        >${icon('gear', 'start')}${t.flowWhole()}</wa-button
      >
      <span class="undo">${flowUndo(work)}</span>
      <select class="add" aria-label=${words} @change=${add}>
        <option value="">+ ${words}</option>
        ${nodeTypes.map(
          (type) => html`<option value=${type} title=${kindHint(type)}>${kindWords(type)}</option>`,
        )}
      </select>
    </div>`;
  }

  #viewButton(view: View, words: string): TemplateResult {
    return html`<button type="button" aria-pressed=${this.view === view} @click=${() => (this.view = view)}>
      ${words}
    </button>`;
  }

  #add(draft: FlowDraft, type: NodeType, after: string | null): void {
    const { flow, languages } = draft;
    const id = freeNodeId(flow, type);
    const person = Object.entries(flow.nodes).find(([, node]) => node.type === 'handOver')?.[0];
    draft.replace(addNode(flow, id, newNode(type, languages, person ?? flow.first), after));
    this.#go(id, true);
  }

  #go(nodeId: string | null, focus = false): void {
    const path = ['flows', this.flowId, ...(nodeId === null ? [] : [nodeId])];
    this.workplace.router.go({ screen: 'settings', siteId: this.siteId, path }, { replace: true });
    this.nodeId = nodeId;
    if (focus) this.#focusForm();
  }

  #focusForm = (): void => {
    void this.updateComplete.then(async () => {
      const form = this.renderRoot.querySelector('deskbell-flow-form');
      await form?.updateComplete;
      form?.focus();
    });
  };

  #onKeydown(event: KeyboardEvent, work: FlowWork): void {
    const form = this.renderRoot.querySelector('deskbell-flow-form');
    if (event.key === 'Escape' && this.nodeId !== null && form && event.composedPath().includes(form)) {
      // It leads back to the inbox otherwise.
      event.preventDefault();
      event.stopPropagation();
      this.renderRoot.querySelector('deskbell-flow-graph')?.focusCard(this.nodeId);
      return;
    }
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void work.save();
  }

  async #publish(work: FlowWork): Promise<void> {
    if (!(await work.makeReady())) return;
    const t = flowDeskText;
    this.renderRoot.querySelector('deskbell-flow-review')?.ask({
      title: t.flowDiffers(),
      before: await work.published(),
      after: work.draft.saved.draft,
      action: t.flowPublish(),
      work: () => work.publish(),
    });
  }

  async #publishAgain(work: FlowWork, { definition, version }: FlowVersion): Promise<void> {
    const t = flowDeskText;
    this.renderRoot.querySelector('deskbell-flow-review')?.ask({
      title: t.flowDiffers(),
      before: await work.published(),
      after: definition,
      action: t.flowPublishVersion(),
      work: () => work.publish(version),
    });
  }

  #unpublish(work: FlowWork): void {
    const t = flowDeskText;
    this.renderRoot.querySelector('deskbell-confirm')?.ask({
      title: t.flowUnpublish(),
      text: t.flowUnpublishText(),
      action: t.flowUnpublish(),
      work: () => work.unpublish(),
    });
  }
}

function take(work: FlowWork, { definition, version }: FlowVersion): void {
  work.draft.replace(definition);
  work.say(flowDeskText.flowTaken(String(version)));
}
