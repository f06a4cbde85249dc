import type { LazyPart } from '../app/lazy-part.ts';

/** Search results, filter and dealing with many at once: loaded when somebody asks for one of them. */
export const finding: LazyPart = { load: () => import('../finding/define-finding.ts') };
