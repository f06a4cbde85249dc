/** Writes on standard error what no program asked to be told. */
export function reportFailure(what: string, error: unknown): void {
  console.error(what, error);
}
