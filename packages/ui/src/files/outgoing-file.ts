import type { Upload, UploadState } from '@deskbell/sdk/visitor/files';

/** What cannot be sent, and is not even tried. */
export type Refusal = 'empty' | 'tooLarge';

/** A file that somebody has chosen, on its way to a message. */
export interface OutgoingFile {
  readonly key: number;
  readonly file: File;
  /** `null` as long as there is no conversation to bring it to, and for what was refused here. */
  readonly upload: Upload | null;
  readonly refusal: Refusal | null;
  /** The person has said that it shall go; it does so by itself when it is there. */
  readonly isSent: boolean;
}

export type OutgoingState = UploadState | { readonly state: 'refused'; readonly refusal: Refusal };

export function stateOf({ upload, refusal }: OutgoingFile): OutgoingState {
  return refusal ? { state: 'refused', refusal } : (upload?.state.value ?? { state: 'waiting' });
}

/** Whether it is still on its way, or waits for it. */
export function isUnderway(file: OutgoingFile): boolean {
  const { state } = stateOf(file);
  return state === 'waiting' || state === 'sending' || state === 'checking';
}
