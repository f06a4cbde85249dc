import { dirname, resolve } from 'node:path';
import { recordedVisit, type RecordedVisit, type TrafficFile } from '@deskbell/simulator';
import { formatPath } from '@deskbell/core';
import { ConfigError } from '../../config/config-error.ts';
import { describeIssue } from '../config/describe-issue.ts';
import { readText } from '../config/read-yaml-file.ts';

/** More than this and a person will not read it. */
const MOST_PROBLEMS = 20;

/** The conversations that a traffic file refers to, one JSON object a line; `undefined` when it refers to none. */
export function readRecorded(
  trafficName: string,
  traffic: TrafficFile,
): readonly RecordedVisit[] | undefined {
  if (traffic.recorded === undefined) return undefined;
  const name = resolve(dirname(trafficName), traffic.recorded);
  const problems: string[] = [];
  const visits = readText(name)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const place = `${name}:${index + 1}`;
      const parsed = recordedVisit.safeParse(jsonOf(line));
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          for (const { keys, message } of describeIssue(issue)) {
            problems.push([place, formatPath(keys), message].filter((part) => part !== '').join(': '));
          }
        }
        return [];
      }
      const { kind } = parsed.data;
      if (kind !== undefined && !Object.hasOwn(traffic.kinds, kind)) {
        problems.push(`${place}: kind: the traffic file has no kind "${kind}"`);
      }
      return [parsed.data];
    });
  if (problems.length > 0) throw new ConfigError(problems.slice(0, MOST_PROBLEMS));
  return visits;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
