import type { DeskbellError, WireError } from '@deskbell/protocol';

/** An error in the shape in which Socket.IO brings it to the client: `connect_error` with the wire error as `data`. */
export class Refusal extends Error {
  readonly data: WireError;

  constructor(error: DeskbellError) {
    super(error.message);
    this.data = error.toWire();
  }
}
