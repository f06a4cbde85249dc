/** What a check found, in a sentence; and what to do about it, if there is anything. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'problem';
  readonly what: string;
  readonly todo?: string;
}

export function ok(what: string): Finding {
  return { level: 'ok', what };
}

/** It works, but may not for long or not for everybody. */
export function warning(what: string, todo: string): Finding {
  return { level: 'warning', what, todo };
}

/** It does not work. */
export function problem(what: string, todo: string): Finding {
  return { level: 'problem', what, todo };
}
