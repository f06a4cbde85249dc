import { flowDefinition, type FlowDefinition } from '@deskbell/protocol';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../http/package-folder.ts';

export interface FlowTemplate {
  readonly template: string;
  readonly definition: FlowDefinition;
}

/** Where they lie: one YAML file each. */
export function templatesFolder(): string {
  return join(packageFolder(import.meta.url), 'flows');
}

/** The flows that come with Deskbell, by name. Read when they are asked for: most servers never show them. */
export async function flowTemplates(): Promise<readonly FlowTemplate[]> {
  const { parse } = await import('yaml');
  const files = (await readdir(templatesFolder())).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => ({
      template: name.slice(0, -'.yaml'.length),
      definition: flowDefinition.parse(parse(await readFile(join(templatesFolder(), name), 'utf8'))),
    })),
  );
}
