import type { ConfigurationHandle } from '@deskbell/sdk/agent';
import { DeskbellError } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { actionProblem } from '../../conversation/action-problem.ts';
import { DialogElement } from '../../handling/dialog-element.ts';
import { icon } from '../../icons/icon.ts';
import { consoleText } from '../../localization/console-text.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { routeHref } from '../../routing/route.ts';
import { FollowedDraft } from '../draft/followed-draft.ts';
import type { SettingsDraft } from '../draft/settings-draft.ts';
import { describeChanges, placeWords } from '../fields/change-words.ts';
import type { Problem } from '../problems-of.ts';
import { addressOfPath } from '../section-of-path.ts';
import { changeList, MOST_CHANGES, moreChanges } from './change-list.ts';
import { changeListStyles } from './change-list-styles.ts';
import { collisionList } from './collision-list.ts';
import { iconButtonStyles } from '../../styles/icon-button-styles.ts';
import { saveBarStyles } from './save-bar-styles.ts';
import { keysOf } from '../draft/keys-of.ts';

/**
 * What becomes of the changes of all sections: steps back, what will differ, discard and save; afterwards, undo.
 *
 * @fires deskbell-settings-saved - `detail`: the new version.
 */
export class DeskbellSaveBar extends DialogElement {
  static override styles = [...DialogElement.styles, iconButtonStyles, changeListStyles, saveBarStyles];
  static override properties = {
    ...DialogElement.properties,
    siteId: { attribute: false },
    draft: { attribute: false },
    handle: { attribute: false },
    said: { state: true },
    failed: { state: true },
  };

  declare siteId: string;
  declare draft: SettingsDraft;
  declare handle: ConfigurationHandle;
  declare private said: string;
  declare private failed: string | null;

  constructor() {
    super();
    this.siteId = '';
    this.said = '';
    this.failed = null;
    void new FollowedDraft(this, () => this.draft);
  }

  /** Shows what will differ, and saves it when that is agreed to. */
  review(): void {
    if (!this.draft.isDirty || this.draft.collisions.length > 0) return;
    this.failed = null;
    this.show();
  }

  protected override get isOnlyDialog(): boolean {
    return false;
  }

  protected override render(): TemplateResult {
    const { draft } = this;
    return html`${draft.collisions.length > 0 ? this.#renderCollisions() : nothing}
      ${draft.problems.length > 0 ? this.#renderProblems() : nothing}
      <p class="problem" role="alert" ?hidden=${this.failed === null}>${this.failed}</p>
      <div class="bar" ?hidden=${!draft.isDirty && !draft.savedOver && !draft.canUndo && !draft.canRedo}>
        <span role="status"
          >${draft.isDirty ? deskText.setChanges(String(draft.changes.length)) : this.said}</span
        >
        ${this.#renderButtons()}
      </div>
      ${this.#renderReview()}`;
  }

  #renderButtons(): TemplateResult {
    const { draft } = this;
    return html`<span class="buttons">
      ${this.#step('back', deskText.setUndo(), draft.canUndo, () => draft.undo())}
      ${this.#step('forward', deskText.setRedo(), draft.canRedo, () => draft.redo())}
      ${
        draft.isDirty
          ? html`<wa-button size="s" appearance="plain" @click=${() => draft.discard()}
                >${deskText.setDiscard()}</wa-button
              >
              <wa-button
                size="s"
                variant="brand"
                ?disabled=${draft.collisions.length > 0}
                @click=${() => this.review()}
                >${deskText.setReview()}</wa-button
              >`
          : draft.savedOver
            ? html`<wa-button size="s" appearance="outlined" ?loading=${this.busy} @click=${this.#undoSaved}
                >${deskText.setUndoSaved()}</wa-button
              >`
            : nothing
      }
    </span>`;
  }

  #step(name: string, words: string, can: boolean, act: () => void): TemplateResult {
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

  #renderReview(): TemplateResult {
    if (!this.open)
      return this.renderDialog(deskText.setWillDiffer(), html``, deskText.setSave(), { onDo: () => {} });
    const changes = describeChanges(this.draft.base.configuration, this.draft.document);
    return this.renderDialog(
      deskText.setWillDiffer(),
      html`${changeList(changes.slice(0, MOST_CHANGES), deskText.setWillDiffer())}
        ${moreChanges(changes.length)}
        <p class="quiet small">${deskText.setSaveIntro()}</p>`,
      deskText.setSave(),
      { onDo: () => void this.#save() },
    );
  }

  #renderCollisions(): TemplateResult {
    return html`<section class="notice" role="alert" aria-label=${deskText.setCollisions()}>
      <b>${deskText.setCollisions()}</b>
      ${collisionList(this.draft)}
    </section>`;
  }

  #renderProblems(): TemplateResult {
    return html`<section class="notice" role="alert">
      <b>${consoleText.editorProblems()}</b>
      <ul role="list">
        ${this.draft.problems.map((problem) => this.#renderProblem(problem))}
      </ul>
    </section>`;
  }

  #renderProblem({ path, message }: Problem): TemplateResult {
    const address = addressOfPath(path);
    const where = placeWords(keysOf(path), this.draft.document).join(' › ');
    return html`<li>
      ${
        address
          ? html`<a href=${routeHref({ screen: 'settings', siteId: this.siteId, path: address })}
              >${where}</a
            >`
          : html`<b>${where}</b>`
      }
      <span>${message}</span>
    </li>`;
  }

  async #save(): Promise<void> {
    await this.attempt(async () => {
      try {
        const saved = await this.draft.save(this.handle);
        this.said = consoleText.editorSaved(String(saved.version));
        this.tell('deskbell-settings-saved', saved);
      } catch (error) {
        // What is wrong is said at its place: the dialog is in the way.
        if (this.draft.problems.length > 0) return;
        if (error instanceof DeskbellError && error.code === 'conflict') {
          this.failed = consoleText.editorConflict();
          this.tell('deskbell-settings-reload');
          return;
        }
        throw error;
      }
    });
  }

  #undoSaved = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    this.failed = null;
    try {
      const saved = await this.draft.undoSaved(this.handle);
      if (!saved) return;
      this.said = deskText.setUndone(String(saved.version));
      this.tell('deskbell-settings-saved', saved);
    } catch (error) {
      this.failed = actionProblem(error);
    } finally {
      this.busy = false;
    }
  };
}
