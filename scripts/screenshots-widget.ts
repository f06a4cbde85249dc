import { ASSIGNING } from '../test/visual/lib/assigning.ts';
import { furnish } from '../test/visual/lib/furnish.ts';
import { describeMachine } from '../test/visual/lib/describe-machine.ts';
import type { Picture } from '../test/visual/lib/picture.ts';
import { keepReferences } from '../test/visual/lib/references.ts';
import { walkViews } from '../test/visual/lib/walk-views.ts';
import { looks } from '../test/visual/looks.ts';
import { Installation } from '../test/e2e/lib/installation.ts';

/** Makes the pictures anew with which every view of the widget is compared. Look at each before you keep it. */
await using desk = await Installation.open(ASSIGNING);
await furnish(desk);
const agent = await desk.agent({ name: 'Eva', capacity: 1 });
const machine = await describeMachine(await desk.page());
const pictures = new Map<string, Picture>();
for (const look of looks) {
  await walkViews(desk, agent, look, async (name, take) => {
    pictures.set(name, await steady(take));
    console.log(name);
  });
  await desk.clear();
}
keepReferences(machine, pictures);

/** What is the same twice has arrived. */
async function steady(take: () => Promise<Picture>): Promise<Picture> {
  let last = await take();
  for (let times = 0; times < 20; times += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await take();
    if (next.png.equals(last.png)) return next;
    last = next;
  }
  return last;
}
