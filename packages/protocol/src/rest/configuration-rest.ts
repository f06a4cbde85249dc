import { z } from 'zod';
import { configurationVersion, siteConfiguration } from '../configuration/site-configuration.ts';
import { crisisState } from '../records/board.ts';

/** `PUT /v1/sites/:siteId/configuration`: `expectedVersion` is the version it was made from. */
export const configurationBody = z.strictObject({
  expectedVersion: z.int().min(0),
  configuration: siteConfiguration,
});

/** `GET /v1/sites/:siteId/configuration/history`. */
export const configurationHistory = z.strictObject({ versions: z.array(configurationVersion) });

/** `PUT /v1/sites/:siteId/crisis`. */
export const crisisBody = z.strictObject({ on: z.boolean() });
export const crisisAnswer = z.strictObject({ crisis: crisisState.nullable() });
