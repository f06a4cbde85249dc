import type { ConfigurationProblem } from '@deskbell/core';
import type { SiteConfiguration } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { vetTarget } from '../outgoing/vetted-target.ts';

/** Addresses in escalation policies that the server may not call. A name that cannot be looked up may be one tomorrow. */
export async function checkWebhooks(
  { policies }: Pick<SiteConfiguration, 'policies'>,
  targets: TargetPolicy,
): Promise<readonly Pick<ConfigurationProblem, 'path' | 'message'>[]> {
  const named = Object.entries(policies).flatMap(([id, { steps, triggers }]) =>
    Object.entries({ steps, triggers }).flatMap(([kind, list]) =>
      list.flatMap((one, index) =>
        one.do.flatMap((action, place) =>
          action.do === 'notify' && action.webhook !== undefined
            ? [
                {
                  url: action.webhook,
                  path: `policies.${id}.${kind}.${String(index)}.do.${String(place)}.webhook`,
                },
              ]
            : [],
        ),
      ),
    ),
  );
  const found = await Promise.all(
    named.map(async ({ url, path }) => {
      const message = await whyRefused(url, targets);
      return message === undefined ? [] : [{ path, message }];
    }),
  );
  return found.flat();
}

async function whyRefused(url: string, targets: TargetPolicy): Promise<string | undefined> {
  try {
    await vetTarget(url, targets);
    return undefined;
  } catch (error) {
    if (error instanceof DeskbellError && error.code === 'invalid') return error.message;
    if (error instanceof DeskbellError && error.code === 'unavailable') return undefined;
    throw error;
  }
}
