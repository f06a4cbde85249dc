import { flowDefinition, type FlowDefinition } from '@deskbell/protocol';
import { validateFlow, type FlowSurroundings } from '@deskbell/core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { templatesFolder } from '../../flows/flow-templates.ts';
import { readYamlFile } from '../config/read-yaml-file.ts';

export interface FlowFile {
  readonly definition: FlowDefinition;
}

/**
 * Reads a flow from a YAML or JSON file, from the standard input (`-`), or, where there is no such file, one of those that come with
 * Deskbell by its name.
 *
 * @throws ConfigError with every problem, each with its line and column
 */
export async function readFlowFile(name: string, surroundings: FlowSurroundings = {}): Promise<FlowFile> {
  const { describe, value } = readYamlFile(placeOf(name), flowDefinition);
  const problems = validateFlow(value, surroundings);
  if (problems.length === 0) return Promise.resolve({ definition: value });
  throw new ConfigError(
    describe(problems.map(({ message, path }) => ({ keys: path.split('.').map(keyOf), message }))),
  );
}

function placeOf(name: string): string {
  if (name === '-' || existsSync(name)) return name;
  const ready = join(templatesFolder(), `${name}.yaml`);
  return /^[a-z-]+$/.test(name) && existsSync(ready) ? ready : name;
}

function keyOf(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
