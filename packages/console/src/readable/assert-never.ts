/** Ends a choice of which every case is covered; a new case fails to compile, or at the latest here. */
export function assertNever(value: never): never {
  throw new Error(`unable to go on: no case for ${JSON.stringify(value)}`);
}
