import { readFileSync } from 'node:fs';
import { formatPath } from '@deskbell/core';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ConfigError } from '../../config/config-error.ts';
import { describeIssue, type FileProblem } from './describe-issue.ts';
import { yamlPosition } from './yaml-position.ts';

export interface YamlFile<T> {
  readonly value: T;
  /** Every problem as `site.yaml:12:7: queues.main.teams[0]: …`. */
  readonly describe: (problems: readonly FileProblem[]) => readonly string[];
}

/**
 * Reads a YAML or JSON file by a schema; `-` is the standard input.
 *
 * @throws ConfigError with every problem, each with its line and column
 */
export function readYamlFile<T extends z.ZodType>(name: string, schema: T): YamlFile<z.output<T>> {
  const shown = name === '-' ? 'standard input' : name;
  return parseYamlFile(readText(name, shown), shown, schema);
}

/** The text of a file; `-` is the standard input. */
export function readText(name: string, shown = name): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    throw new ConfigError([`${shown}: ${why === 'ENOENT' ? 'there is no such file' : why}`]);
  }
}

/** @throws ConfigError with every problem, each with its line and column */
export function parseYamlFile<T extends z.ZodType>(
  text: string,
  name: string,
  schema: T,
): YamlFile<z.output<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${String(Math.max(line, 1))}:${String(Math.max(col, 1))}`;
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw new ConfigError(faults.map(({ message, pos }) => `${place(pos[0])}: ${message}`));
  }
  const describe = (problems: readonly FileProblem[]): readonly string[] =>
    problems
      .map(({ keys, message }) => ({ offset: yamlPosition(document, keys), keys, message }))
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, keys, message }) =>
        [place(offset), formatPath(keys), message].filter((part) => part !== '').join(': '),
      );
  const parsed = schema.safeParse(valueOf(document, place(0)) ?? {});
  if (!parsed.success)
    throw new ConfigError(describe(parsed.error.issues.flatMap((issue) => describeIssue(issue))));
  return { value: parsed.data, describe };
}

/** References within the file may grow beyond all measure; the parser refuses that. */
function valueOf(document: ReturnType<typeof parseDocument>, place: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new ConfigError([`${place}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
