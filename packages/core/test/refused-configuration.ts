import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { checkConfiguration } from '../src/plan/check-configuration.ts';

export type RefusedCase = readonly [what: string, input: SiteConfigurationInput, paths: readonly string[]];

export const office = { timeZone: 'Europe/Warsaw', week: { mon: [{ from: '09:00', to: '17:00' }] } };

const agentEmails = new Set(['ana@shop.example', 'ben@shop.example']);

export function problemsOf(input: SiteConfigurationInput) {
  return checkConfiguration(siteConfiguration.parse(input), { agentEmails });
}

/** The paths of all that is wrong, in the order of the alphabet. */
export function refusedPaths(input: SiteConfigurationInput): readonly string[] {
  return problemsOf(input)
    .map(({ path }) => path)
    .toSorted();
}

/** What says why, but not what to do. */
export function withoutAdvice(input: SiteConfigurationInput): readonly string[] {
  return problemsOf(input)
    .map(({ message }) => message)
    .filter((message) => !/[;,] \w/.test(message));
}
