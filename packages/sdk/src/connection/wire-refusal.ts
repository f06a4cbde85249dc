import { DeskbellError, type WireError } from '@deskbell/protocol/plain';

/** The error that a refused connection carries, if it carries one. */
export function wireRefusal(value: unknown): DeskbellError | undefined {
  return isWireError(value) ? DeskbellError.fromWire(value) : undefined;
}

function isWireError(value: unknown): value is WireError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}
