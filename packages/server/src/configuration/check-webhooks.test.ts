import { siteConfiguration } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { checkWebhooks } from './check-webhooks.ts';

const targets: TargetPolicy = {
  allowPrivateTargets: false,
  targetPorts: '443',
  resolve: (name) =>
    name === 'shop.example' ? Promise.resolve(['93.184.216.34']) : Promise.reject(new Error('unknown')),
};

function withWebhooks(...urls: string[]) {
  const notify = urls.map((webhook) => ({ do: 'notify' as const, webhook }));
  return siteConfiguration.parse({
    policies: {
      late: {
        steps: [{ after: '1m', do: [{ do: 'alertSupervisors' }, ...notify] }],
        triggers: [{ on: { event: 'personRequested' }, do: notify }],
      },
    },
  });
}

it('[A3] refuses the addresses in policies that may not be called, each with its path', async () => {
  const fine = withWebhooks('https://shop.example/hook', 'https://not-yet.example/hook');
  expect(await checkWebhooks(fine, targets)).toEqual([]);
  const paths = ['policies.late.steps.0.do.1.webhook', 'policies.late.triggers.0.do.0.webhook'];
  for (const url of ['https://169.254.169.254/', 'https://10.0.0.1/', 'https://shop.example:22/']) {
    expect((await checkWebhooks(withWebhooks(url), targets)).map(({ path }) => path)).toEqual(paths);
  }
});
