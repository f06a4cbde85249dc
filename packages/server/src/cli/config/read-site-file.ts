import { siteConfiguration, type SiteConfiguration } from '@deskbell/protocol';
import type { FileProblem } from './describe-issue.ts';
import { parseYamlFile, readText } from './read-yaml-file.ts';

export interface SiteFile {
  readonly configuration: SiteConfiguration;
  /** Every problem as `site.yaml:12:7: queues.main.teams[0]: …`. */
  readonly describe: (problems: readonly FileProblem[]) => readonly string[];
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

/** @throws ConfigError with every problem, each with its line and column */
export function parseSiteFile(text: string, name: string): SiteFile {
  const { value, describe } = parseYamlFile(text, name, siteConfiguration);
  return { configuration: value, describe };
}
