import type { FileLink, FileRef } from '@deskbell/sdk/visitor/files';
import { html, render } from 'lit';
import { crossIcon, downloadIcon } from './file-icons.ts';
import type { FilesTexts } from './files-texts.ts';

/** Shows a picture as large as the screen allows, above everything. Returns what closes it. */
export function showPicture(root: ShadowRoot, file: FileRef, link: FileLink, texts: FilesTexts): () => void {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', file.name);
  const close = (): void => dialog.close();
  const { width = 1, height = 1 } = file;
  render(
    html`<header>
        <b dir="auto">${file.name}</b>
        <a
          class="icon"
          href=${link.path}
          target="_blank"
          rel="noopener noreferrer"
          download=${file.name}
          aria-label=${texts.fileDownload()}
          title=${texts.fileDownload()}
          >${downloadIcon}</a
        >
        <button
          type="button"
          class="icon"
          autofocus
          aria-label=${texts.fileClose()}
          title=${texts.fileClose()}
          @click=${close}
        >
          ${crossIcon}
        </button>
      </header>
      <div class="stage" @click=${close}>
        <deskbell-picture
          role="img"
          aria-label=${file.name}
          .room=${{ width, height }}
          .source=${link.preview ?? link.path}
        ></deskbell-picture>
      </div>`,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  return close;
}
