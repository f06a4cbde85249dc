import type { FileRef, Upload } from '@deskbell/sdk/visitor/files';
import { type OutgoingFile, type Refusal, isUnderway, stateOf } from './outgoing-file.ts';

/** Files that go with one message. */
export const MESSAGE_FILES = 5;

interface Uploader {
  upload(file: File): Upload;
}

/**
 * The files that somebody sends in one conversation. They are uploaded while one writes, if there is a conversation already; else they
 * wait for it to begin. What was sent before it was there goes by itself, as a message of its own, so that no text waits for a file.
 */
export class OutgoingFiles {
  readonly #changed: () => void;
  readonly #send: (files: readonly FileRef[]) => void;
  #uploader: Uploader | null = null;
  #items: readonly OutgoingFile[] = [];
  #next = 1;
  /** In bytes; `null` while nobody has said. */
  #largest: number | null = null;

  constructor(options: { changed(): void; send(files: readonly FileRef[]): void }) {
    this.#changed = options.changed;
    this.#send = options.send;
  }

  get items(): readonly OutgoingFile[] {
    return this.#items;
  }

  /** What goes with the next message. */
  get staged(): readonly OutgoingFile[] {
    return this.#items.filter((item) => !item.isSent && (isUnderway(item) || stateOf(item).state === 'done'));
  }

  /** Whether something was sent and is not there yet: it would be lost with the page. */
  get isSending(): boolean {
    return this.#items.some((item) => item.isSent && isUnderway(item));
  }

  /** Takes as many as one message may have; resolves with whether that was all. */
  add(files: readonly File[]): boolean {
    const room = Math.max(0, MESSAGE_FILES - this.#items.filter(({ isSent }) => !isSent).length);
    const added = files.slice(0, room).map((file) => this.#item(file));
    this.#items = [...this.#items, ...added];
    this.#begin();
    return files.length <= room;
  }

  /** There is a conversation to bring them to. */
  begin(uploader: Uploader): void {
    if (this.#uploader === uploader) return;
    this.#uploader = uploader;
    this.#begin();
  }

  remove({ key, upload }: OutgoingFile): void {
    this.#items = this.#items.filter((item) => item.key !== key);
    upload?.cancel();
    this.#look();
  }

  retry({ upload }: OutgoingFile): void {
    upload?.retry();
  }

  /** The finished ones, which go with the text, if all are; they are taken out then. */
  take(): readonly FileRef[] | null {
    const { staged } = this;
    if (staged.some(isUnderway)) return null;
    this.#drop(staged);
    return refsOf(staged);
  }

  /** They shall go when they are there. */
  send(): void {
    const { staged } = this;
    this.#items = this.#items.map((item) => (staged.includes(item) ? { ...item, isSent: true } : item));
    this.#look();
  }

  /** Takes out what was not begun to upload; `areSent`: it was to go by itself. */
  release(): { readonly files: readonly File[]; readonly areSent: boolean } {
    const waiting = this.#items.filter(({ upload, refusal }) => !upload && !refusal);
    this.#drop(waiting);
    return { files: waiting.map(({ file }) => file), areSent: waiting.some(({ isSent }) => isSent) };
  }

  clear(): void {
    const items = this.#items;
    this.#items = [];
    for (const { upload } of items) upload?.cancel();
  }

  #item(file: File): OutgoingFile {
    return { key: this.#next++, file, upload: null, refusal: this.#refusal(file), isSent: false };
  }

  #refusal({ size }: File): Refusal | null {
    if (size === 0) return 'empty';
    return this.#largest !== null && size > this.#largest ? 'tooLarge' : null;
  }

  get largest(): number | null {
    return this.#largest;
  }

  #begin(): void {
    const uploader = this.#uploader;
    if (uploader) {
      this.#items = this.#items.map((item) =>
        item.upload || item.refusal ? item : { ...item, upload: this.#upload(uploader, item.file) },
      );
    }
    this.#changed();
  }

  #upload(uploader: Uploader, file: File): Upload {
    const upload = uploader.upload(file);
    upload.state.subscribe((now) => {
      const limit = now.state === 'failed' ? now.error.details?.['limit'] : undefined;
      if (typeof limit === 'number') this.#largest = limit;
      this.#look();
    });
    return upload;
  }

  /** Sends what was waited for. What has failed stays, with a way to try again. */
  #look(): void {
    const sent = this.#items.filter(({ isSent }) => isSent);
    const done = sent.filter((item) => stateOf(item).state === 'done');
    if (done.length > 0 && !sent.some(isUnderway)) {
      this.#drop(done);
      const refs = refsOf(done);
      for (let from = 0; from < refs.length; from += MESSAGE_FILES)
        this.#send(refs.slice(from, from + MESSAGE_FILES));
    }
    this.#changed();
  }

  #drop(gone: readonly OutgoingFile[]): void {
    const keys = new Set(gone.map(({ key }) => key));
    this.#items = this.#items.filter(({ key }) => !keys.has(key));
  }
}

function refsOf(items: readonly OutgoingFile[]): readonly FileRef[] {
  return items.flatMap((item) => {
    const state = stateOf(item);
    return state.state === 'done' ? [state.file] : [];
  });
}
