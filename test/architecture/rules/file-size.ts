import type { Rule } from '../workspace.ts';

const hardLimit = 400;
const softLimit = 220;
const shareAboveSoftLimit = 0.1;

/** One idea, one file, small enough to read at once. Texts of a language are a list and may be long. */
export const fileSize: Rule = (modules) => {
  const counted = modules.filter(({ path }) => !/\/(locales|generated)\//.test(path));
  const tooLong = counted
    .filter(({ lines }) => lines > hardLimit)
    .map(({ path, lines }) => ({
      path,
      message: `has ${lines} lines, the most is ${hardLimit}; give each idea in it a file of its own`,
    }));
  const long = counted.filter(({ lines }) => lines > softLimit);
  if (long.length <= counted.length * shareAboveSoftLimit) return tooLong;
  return [
    ...tooLong,
    ...long.map(({ path, lines }) => ({
      path,
      message: `has ${lines} lines; more than 10 % of the files have over ${softLimit}, so split some of them`,
    })),
  ];
};
