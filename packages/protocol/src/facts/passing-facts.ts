/**
 * Facts that are never stored and come no second time (D7): a server may join several into one, and drops them first for a
 * slow receiver. What they tell is part of the next synchronisation, or is out of date by then.
 */
export const PASSING_FACTS = [
  'inbox:activity',
  'read:moved',
  'typing:changed',
  'typing:previewed',
  'attention:changed',
  'draft:changed',
  'page:moved',
  'waiting:changed',
  'board:changed',
] as const;
