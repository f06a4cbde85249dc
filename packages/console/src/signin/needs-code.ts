import { DeskbellError } from '@deskbell/sdk/agent';

/** Whether the first step was right, and the account asks for a code as well. */
export function needsCode(error: unknown): boolean {
  return (
    error instanceof DeskbellError && error.code === 'unauthenticated' && error.details?.['needs'] === 'code'
  );
}
