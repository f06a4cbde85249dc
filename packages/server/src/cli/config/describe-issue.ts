import type { z } from 'zod';

/** Something wrong with a file of a site: where, and why. */
export interface FileProblem {
  readonly keys: readonly (string | number)[];
  readonly message: string;
}

/** What a schema found, as people would say it. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  above: readonly (string | number)[] = [],
): readonly FileProblem[] {
  const keys = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const says = (message: string): readonly FileProblem[] => [{ keys, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ keys: [...keys, key], message: 'there is no such setting here' }));
    case 'invalid_key':
      return issue.issues.flatMap(({ message }) => says(message));
    case 'invalid_value':
      return says(`must be one of ${list(issue.values)}`);
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? says(`is missing; it must be ${named(issue.expected)}`)
        : says(`must be ${named(issue.expected)}`);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? says(`must be one of ${list(issue.options)}`)
        : describeUnion(issue.errors, keys);
    default:
      return says(issue.message);
  }
}

/** Of the forms that a value may have, what is wrong with those that come nearest. */
function describeUnion(
  forms: readonly (readonly z.core.$ZodIssue[])[],
  keys: readonly (string | number)[],
): readonly FileProblem[] {
  const alike = forms.filter(
    (found) => !found.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const near = alike.length > 0 ? alike : forms;
  const least = Math.min(...near.map(({ length }) => length));
  const nearest = near.filter(({ length }) => length === least);
  if (nearest.every((found) => found.every(({ path }) => path.length === 0))) {
    const said = nearest.flat().flatMap((found) => describeIssue(found).map(({ message }) => message));
    return [{ keys, message: [...new Set(said)].join(', or ') }];
  }
  return (nearest[0] ?? []).flatMap((found) => describeIssue(found, keys));
}

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of settings',
  record: 'a block of names',
};

function named(expected: string): string {
  return NAMES[expected] ?? expected;
}
