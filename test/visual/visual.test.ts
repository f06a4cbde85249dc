import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useInstallation } from '../e2e/lib/use-installation.ts';
import { UNREACHABLE } from '../e2e/lib/page-watch.ts';
import { ASSIGNING } from './lib/assigning.ts';
import { difference, moved } from './lib/compare.ts';
import { describeMachine } from './lib/describe-machine.ts';
import { furnish } from './lib/furnish.ts';
import { readPicture, readReferences } from './lib/references.ts';
import { walkViews } from './lib/walk-views.ts';
import { looks } from './looks.ts';

/**
 * The share of a picture that may differ. A word more or another icon is below it, a style that is missing or a panel that has fallen
 * apart is not; `VISUAL=strict` finds every small thing.
 */
const TOLERANCE = process.env['VISUAL'] === 'strict' ? 0.001 : 0.06;
/** What is still on its way is there by then, also on a busy machine. */
const SOON = { timeout: 10_000, interval: 250 };
/** Where pictures that differ are put, to be looked at. */
const results = new URL('../../test-results/visual/', import.meta.url);

describe('every view looks as it did', () => {
  const installation = useInstallation(ASSIGNING);
  const references = readReferences();
  let judge: Page;
  let isSameMachine: boolean;

  beforeAll(async () => {
    await furnish(installation());
    const probe = await installation().page();
    isSameMachine = (await describeMachine(probe)) === references.machine;
    if (!isSameMachine)
      console.log(
        `The pictures were made elsewhere (${references.machine}): what is compared is where things stand. To keep your own: pnpm screenshots`,
      );
  });

  it.each(looks)('[W1] [W4] [W5] $name', { timeout: 300_000 }, async (look) => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const agent = await desk.agent({ name: 'Eva', capacity: 1 });
    judge = await desk.page();
    const differing: string[] = [];
    await walkViews(desk, agent, look, async (name, take) => {
      let problem = '';
      let { png, boxes } = await take();
      const judgeIt = async (): Promise<string> => {
        ({ png, boxes } = await take());
        const places = moved(boxes, references.boxes[name] ?? {});
        if (places.length > 0) return `${name}: ${places.join(', ')} moved`;
        if (!isSameMachine) return '';
        const share = await difference(judge, png, readPicture(name));
        return share > TOLERANCE ? `${name}: ${(share * 100).toFixed(1)} % of it differ` : '';
      };
      try {
        await expect.poll(async () => (problem = await judgeIt()), SOON).toBe('');
      } catch {
        differing.push(problem);
        mkdirSync(results, { recursive: true });
        writeFileSync(new URL(`${name}.png`, results), png);
      }
    });
    expect(differing).toEqual([]);
  });
});
