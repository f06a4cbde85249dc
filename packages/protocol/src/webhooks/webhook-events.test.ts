import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webhookEvents, type WebhookEvent } from './webhook-events.ts';

it('docs/guides/webhooks.md lists every type of event that can be asked for, as it is described', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../../docs/guides/webhooks.md'), 'utf8');
  const rows = guide.split('\n').flatMap((line) => {
    const [, type, summary] = /^\| `([\w.]+)`\s*\| (.*?)\s*\|$/.exec(line) ?? [];
    return type === undefined || type === 'types' ? [] : [[type, summary]];
  });
  const sentBySelf = new Set(['ping', 'escalation.notice']);
  const wanted = Object.entries<WebhookEvent>(webhookEvents)
    .filter(([type]) => !sentBySelf.has(type))
    .map(([type, { summary, explicit }]) => [
      type,
      explicit ? `${summary} Only where it is named.` : summary,
    ]);
  expect(new Map(rows as [string, string][])).toEqual(new Map(wanted as [string, string][]));
  for (const type of sentBySelf) expect(guide).toContain(`\`${type}\``);
});
