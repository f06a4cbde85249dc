/** Writes on standard error what no program asked to be told. */
export function reportFailure(what: string, error: unknown): void {
  // oxlint-disable-next-line no-console -- there is nobody else who could be told
  console.error(what, error);
}
