import { parseSync } from 'oxc-parser';
import { findGlobals } from './find-globals.ts';

export interface ModuleImport {
  specifier: string;
  /** A type import vanishes when types are stripped. `import { type X }` leaves an import behind, so it is a value import. */
  kind: 'value' | 'type';
  line: number;
}

export interface GlobalUse {
  /** As written, or normalised: `setTimeout`, `Date.now`, `new Date()`, `console`. */
  what: string;
  line: number;
}

/** What the rules need to know of one source file. */
export interface ModuleFacts {
  /** Relative to the root of the repository, with forward slashes. */
  path: string;
  lines: number;
  imports: ModuleImport[];
  globals: GlobalUse[];
}

/** Reads imports and uses of the platform from a source text. */
export function moduleFacts(path: string, source: string): ModuleFacts {
  const { module, program, errors } = parseSync(path, source);
  if (errors.length)
    throw new Error(`unable to read ${path}: ${errors.map(({ message }) => message).join('; ')}`);
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const { globals, typeImports } = findGlobals(program);
  const kindOf = (start: number): ModuleImport['kind'] =>
    /^(import|export)\s+type\b/.test(source.slice(start, start + 40)) ? 'type' : 'value';
  const imports = [
    ...module.staticImports.map(({ moduleRequest, start }) => ({
      specifier: moduleRequest.value,
      kind: kindOf(start),
      line: lineOf(start),
    })),
    ...module.staticExports.flatMap(({ entries, start }) => {
      const specifier = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest?.value;
      return specifier === undefined ? [] : [{ specifier, kind: kindOf(start), line: lineOf(start) }];
    }),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const [, specifier] = /^['"`](.*)['"`]$/.exec(source.slice(start, end)) ?? [];
      return specifier === undefined ? [] : [{ specifier, kind: 'value' as const, line: lineOf(start) }];
    }),
    ...typeImports.map(({ specifier, start }) => ({ specifier, kind: 'type' as const, line: lineOf(start) })),
  ];
  return {
    path,
    lines: source.replace(/\n$/, '').split('\n').length,
    imports,
    globals: globals.map(({ what, start }) => ({ what, line: lineOf(start) })),
  };
}
