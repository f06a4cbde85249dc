import type { FileRef } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { asDeskbellError } from '../connection/errors.ts';
import { Store } from '../observable/store.ts';
import type { OutgoingFile } from './transfer.ts';
import type { Upload, UploadState } from './upload.ts';

/** Sends the bytes; calls back with how many have left. */
type Send = (signal: AbortSignal, sent: (bytes: number) => void) => Promise<FileRef>;

/** An upload and its tries. */
export class FileUpload implements Upload {
  readonly name: string;
  readonly size: number;
  readonly state = new Store<UploadState>({ state: 'waiting' });
  readonly #send: Send;
  #stop = new AbortController();

  constructor({ name, size }: OutgoingFile, send: Send) {
    this.name = name;
    this.size = size;
    this.#send = send;
    void this.#run();
  }

  done(): Promise<FileRef> {
    return new Promise((resolve, reject) => {
      const look = (now: UploadState): void => {
        if (now.state === 'done') resolve(now.file);
        else if (now.state === 'failed') reject(now.error);
        else if (now.state === 'cancelled') reject(cancelled());
        else return;
        stop();
      };
      const stop = this.state.subscribe(look);
      look(this.state.value);
    });
  }

  cancel(): void {
    const { state } = this.state.value;
    if (state === 'done' || state === 'cancelled') return;
    this.state.set({ state: 'cancelled' });
    this.#stop.abort();
  }

  retry(): void {
    const { state } = this.state.value;
    if (state !== 'failed' && state !== 'cancelled') return;
    this.state.set({ state: 'waiting' });
    void this.#run();
  }

  async #run(): Promise<void> {
    const { signal } = (this.#stop = new AbortController());
    const set = (state: UploadState): void => {
      if (!signal.aborted) this.state.set(state);
    };
    try {
      const file = await this.#send(signal, (sent) =>
        set(sent < this.size ? { state: 'sending', sent } : { state: 'checking' }),
      );
      set({ state: 'done', file });
    } catch (error) {
      set({ state: 'failed', error: asDeskbellError(error) });
    }
  }
}

function cancelled(): DeskbellError {
  return new DeskbellError('aborted', 'unable to upload the file: it was cancelled');
}
