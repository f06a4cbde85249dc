import { checkConfiguration } from '@deskbell/core';
import { siteConfiguration } from '@deskbell/protocol';
import {
  staffedConfiguration,
  staffingFile,
  trafficFile,
  unknownTeams,
  type Scenario,
} from '@deskbell/simulator';
import { ConfigError } from '../../config/config-error.ts';
import { parseYamlFile, readYamlFile } from '../config/read-yaml-file.ts';
import { readRecorded } from './read-recorded.ts';

export interface ScenarioFiles {
  /** Left out: the configuration of a new site. */
  readonly config?: string | undefined;
  readonly staffing: string;
  readonly traffic: string;
}

/**
 * Everything that a simulation needs, read and checked as if it were to be put in force for the people of the staffing.
 *
 * @throws ConfigError with every problem of the first file that has any, each with its line, column and path
 */
export function readScenario(
  { config, staffing: staffingName, traffic: trafficName }: ScenarioFiles,
  asked: Pick<Scenario, 'seed' | 'days' | 'targetMs'>,
): Scenario {
  const site =
    config === undefined
      ? parseYamlFile('', 'a new site', siteConfiguration)
      : readYamlFile(config, siteConfiguration);
  const staffing = readYamlFile(staffingName, staffingFile);
  const traffic = readYamlFile(trafficName, trafficFile);
  const teams = staffing.describe(unknownTeams(site.value, staffing.value));
  if (teams.length > 0) throw new ConfigError(teams);
  const recorded = readRecorded(trafficName, traffic.value);
  const scenario: Scenario = {
    ...asked,
    configuration: site.value,
    staffing: staffing.value,
    traffic: traffic.value,
    ...(recorded && { recorded }),
  };
  const staffed = staffedConfiguration(scenario);
  const onCall = Object.values(site.value.rosters).flatMap((shifts) => shifts.map(({ agent }) => agent));
  const known = { agentEmails: new Set([...Object.keys(staffed.agents), ...onCall]) };
  const problems = site.describe(checkConfiguration(staffed, known));
  if (problems.length > 0) throw new ConfigError(problems);
  return scenario;
}
