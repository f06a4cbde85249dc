import type { Part, PartHost } from '../parts/part.ts';

export function createPart(_host: PartHost): Part {
  return {};
}
