import { DeskbellError } from '@deskbell/protocol';

/** Says everything that is wrong with the configuration at once; each problem names its source and path. */
export class ConfigError extends DeskbellError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid', `unable to read the configuration:\n${problems.map((line) => `  ${line}`).join('\n')}`, {
      details: { problems },
    });
    this.problems = problems;
  }
}
