import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { expect } from 'vitest';
import { checkConfiguration } from '../src/plan/check-configuration.ts';

export type RefusedCase = readonly [what: string, input: SiteConfigurationInput, paths: readonly string[]];

export const office = { timeZone: 'Europe/Warsaw', week: { mon: [{ from: '09:00', to: '17:00' }] } };

const agentEmails = new Set(['ana@shop.example', 'ben@shop.example']);

export function problemsOf(input: SiteConfigurationInput) {
  return checkConfiguration(siteConfiguration.parse(input), { agentEmails });
}

/** All that is wrong, and nothing else; each with a sentence that goes on to say what to do. */
export function expectRefused(input: SiteConfigurationInput, paths: readonly string[]): void {
  const found = problemsOf(input);
  expect(found.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  for (const { message } of found) expect(message).toMatch(/[;,] \w/);
}
