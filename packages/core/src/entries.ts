/*
 * What a store needs to number entries, and no more: the thread that writes loads this instead of the whole core, which
 * would cost it 40 MB when it runs from the sources, and each of its starts half a second.
 */
export { assertNever } from './assert-never.ts';
export { isInternal } from './conversation/entry-draft.ts';
export { projectEntry } from './conversation/project-entry.ts';
