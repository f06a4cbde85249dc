import type { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { type ParsedConfig, configSchema } from './config-schema.ts';
import type { Config } from './config.ts';
import { type ConfigTree, type Sources, isTree } from './config-tree.ts';
import { readConfigFile } from './read-config-file.ts';
import { type Environment, readEnvironment } from './read-environment.ts';

export interface LoadConfigOptions {
  /** Default: the environment of the process. */
  readonly environment?: Environment;
  /** The file to read; otherwise `DESKBELL_CONFIG`, otherwise `deskbell.yaml` or `deskbell.json` if there is one. */
  readonly file?: string | undefined;
  /** Where relative paths begin. Default: the working folder. */
  readonly folder?: string;
}

/**
 * The configuration: the environment over the file over the defaults, validated as a whole.
 *
 * @throws ConfigError (`invalid`) with every problem, each with its source and path
 */
export function loadConfig(options: LoadConfigOptions = {}): Config {
  const { environment = process.env, folder = process.cwd() } = options;
  const file = readConfigFile(options.file ?? (environment['DESKBELL_CONFIG'] || undefined), folder);
  const tree: ConfigTree = file?.tree ?? {};
  const sources: Sources = new Map();
  const problems = [...(file?.problems ?? []), ...readEnvironment(environment, tree, sources)];
  const parsed = configSchema.safeParse(tree);
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap((issue) => describe(issue)));
  else if (parsed.data.redisUrl !== null && parsed.data.databaseUrl === null)
    problems.push(at('redisUrl', 'needs databaseUrl: several servers cannot share a file'));
  if (parsed.data?.singleSignOn.issuer && parsed.data.singleSignOn.clientId === null)
    problems.push(
      at('singleSignOn.issuer', 'needs singleSignOn.clientId: what the provider calls this installation'),
    );
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return complete(parsed.data);

  function describe(issue: z.core.$ZodIssue): string[] {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => at(path ? `${path}.${key}` : key, 'there is no such setting'));
    }
    const said =
      issue.code === 'invalid_type' && issue.expected === 'object' ? 'must have settings in it' : '';
    return [at(path, said || issue.message)];
  }

  function at(path: string, said: string): string {
    const variable = sources.get(path);
    return variable ? `${variable}: ${said}` : `${file?.name ?? 'configuration'}: ${path}: ${said}`;
  }
}

/** Every setting at its default, with the given ones instead: for tests and for programs that embed the server. */
export function configWith(given: ConfigTree = {}): Config {
  const parsed = configSchema.safeParse(isTree(given) ? given : {});
  if (parsed.success) return complete(parsed.data);
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

function complete(parsed: ParsedConfig): Config {
  return { ...parsed, publicUrl: parsed.publicUrl ?? `http://localhost:${parsed.port}` };
}
