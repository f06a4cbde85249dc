import type { FileLink, FileRef } from '@deskbell/sdk/visitor/files';
import { type TemplateResult, html, nothing } from 'lit';
import type { KnownLink } from './file-links.ts';
import { downloadIcon, iconOf } from './file-icons.ts';
import { formatSize } from './file-size.ts';
import type { FilesTexts } from './files-texts.ts';
import { pictureRoom } from './picture-room.ts';

export interface FilesContext {
  readonly own: boolean;
  readonly texts: FilesTexts;
  /** What time it is on the server. */
  now(): number;
  linkOf(file: FileRef): KnownLink;
  /** An address that holds. */
  open(file: FileRef): Promise<FileLink | 'gone'>;
  show(file: FileRef, link: FileLink): void;
}

/** The files of a message: pictures as pictures, others by name. */
export function renderFiles(files: readonly FileRef[], context: FilesContext): TemplateResult {
  return html`<ul class="files ${context.own ? 'near' : 'far'}">
    ${files.map((file) => {
      const link = context.linkOf(file);
      return html`<li>
        ${
          file.type.startsWith('image/') && file.width && file.height && link !== 'gone'
            ? renderPicture(file, link, context)
            : renderRow(file, link, context)
        }
      </li>`;
    })}
  </ul>`;
}

function renderPicture(
  file: FileRef,
  link: FileLink | null,
  { open, show, texts }: FilesContext,
): TemplateResult {
  const onClick = async (): Promise<void> => {
    const fresh = await open(file);
    if (fresh !== 'gone') show(file, fresh);
  };
  return html`<button
    type="button"
    class="picture"
    aria-label=${texts.fileShow(file.name)}
    title=${file.name}
    @click=${onClick}
  >
    <deskbell-picture
      .room=${pictureRoom(file)}
      .source=${link && (link.thumbnail ?? link.path)}
    ></deskbell-picture>
  </button>`;
}

function renderRow(file: FileRef, link: KnownLink, { now, open, texts }: FilesContext): TemplateResult {
  const about = html`<span class="preview">${iconOf(file.type)}</span>
    <span class="about">
      <b dir="auto">${file.name}</b>
      <small>${link === 'gone' ? texts.fileGone() : formatSize(file.size)}</small>
    </span>`;
  if (link === 'gone') return html`<span class="row gone">${about}</span>`;
  const onClick = (event: MouseEvent): void => {
    const anchor = event.currentTarget as HTMLAnchorElement;
    if (link && link.expiresAt > now()) return;
    // The address is over: the file is fetched at a new one.
    event.preventDefault();
    void open(file).then((fresh) => {
      if (fresh === 'gone') return;
      anchor.href = fresh.path;
      anchor.click();
    });
  };
  return html`<a
    class="row"
    href=${link?.path ?? nothing}
    target="_blank"
    rel="noopener noreferrer"
    download=${file.name}
    @click=${onClick}
    >${about}<span class="get"
      >${downloadIcon}<span class="visually-hidden">${texts.fileDownload()}</span></span
    ></a
  >`;
}
