import { type Rule, isTest } from '../workspace.ts';

const coreInstead: Record<string, string> = {
  console: 'core says nothing: return facts, and let the server log',
  process: 'core does not know where it runs: take a parameter',
};

/** The one place that looks whether this Node has Temporal, and never asks it what time it is. */
const TEMPORAL = 'packages/core/src/hours/temporal.ts';

/**
 * Core decides by what it is given: time and ids come from its ports, so that the same input always gives the same
 * facts, and tests need no sleep. The SDK keeps the same rule outside its `platform` folder.
 */
export const timeAndChance: Rule = (modules) =>
  modules
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, globals, imports }) => {
      const isCore = path.startsWith('packages/core/src/');
      const isSdk = path.startsWith('packages/sdk/src/') && !path.startsWith('packages/sdk/src/platform/');
      if (!isCore && !isSdk) return [];
      const instead = isCore
        ? 'take it from the Clock or Ids port that is handed in'
        : 'take it from what packages/sdk/src/platform hands in';
      return [
        ...globals
          .filter(({ what }) => path !== TEMPORAL || what !== 'globalThis')
          .map(({ what, line }) => ({
            path,
            line,
            message: `uses ${what}; ${(isCore ? coreInstead[what] : undefined) ?? instead}`,
          })),
        ...imports
          .filter(({ specifier, kind }) => kind === 'value' && /^nanoid(\/|$)/.test(specifier))
          .map(({ specifier, line }) => ({ path, line, message: `imports ${specifier}; ${instead}` })),
      ];
    });
