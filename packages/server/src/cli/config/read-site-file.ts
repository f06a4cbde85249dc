import { readFileSync } from 'node:fs';
import { formatPath } from '@deskbell/core';
import { siteConfiguration, type SiteConfiguration } from '@deskbell/protocol';
import { LineCounter, parseDocument } from 'yaml';
import { ConfigError } from '../../config/config-error.ts';
import { describeIssue, type FileProblem } from './describe-issue.ts';
import { yamlPosition } from './yaml-position.ts';

export interface SiteFile {
  readonly configuration: SiteConfiguration;
  /** Every problem as `site.yaml:12:7: queues.main.teams[0]: …`. */
  describe(problems: readonly FileProblem[]): readonly string[];
}

/**
 * Reads how a site is served from a YAML or JSON file; `-` is the standard input.
 *
 * @throws ConfigError with every problem, each with its line and column
 */
export function readSiteFile(name: string): SiteFile {
  const shown = name === '-' ? 'standard input' : name;
  return parseSiteFile(readText(name, shown), shown);
}

function readText(name: string, shown: string): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    throw new ConfigError([`${shown}: ${why === 'ENOENT' ? 'there is no such file' : why}`]);
  }
}

/** @throws ConfigError with every problem, each with its line and column */
export function parseSiteFile(text: string, name: string): SiteFile {
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
  const parsed = siteConfiguration.safeParse(valueOf(document, place(0)) ?? {});
  if (!parsed.success)
    throw new ConfigError(describe(parsed.error.issues.flatMap((issue) => describeIssue(issue))));
  return { configuration: parsed.data, describe };
}

/** References within the file may grow beyond all measure; the parser refuses that. */
function valueOf(document: ReturnType<typeof parseDocument>, place: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new ConfigError([`${place}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
