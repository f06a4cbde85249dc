import { DeskbellError } from '@deskbell/sdk/agent';

export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What the server found wrong in a configuration, place by place; `null` when that was not the reason. */
export function problemsOf(error: unknown): readonly Problem[] | null {
  if (!(error instanceof DeskbellError) || error.code !== 'invalid') return null;
  const { problems, path } = error.details ?? {};
  if (Array.isArray(problems)) return problems.filter(isProblem);
  return [{ path: typeof path === 'string' ? path : '', message: error.message }];
}

function isProblem(value: unknown): value is Problem {
  const { path, message } = (value ?? {}) as Partial<Problem>;
  return typeof path === 'string' && typeof message === 'string';
}
