import type { CallProgress } from '@deskbell/protocol';

export interface ProgressOptions {
  /** Is told from time to time how far a call has come that may take long, such as a report; `of` is 0 while nobody knows. */
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
}
