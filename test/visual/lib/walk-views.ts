import type { AgentPage } from '../../e2e/lib/agent-page.ts';
import type { Installation } from '../../e2e/lib/installation.ts';
import type { Look } from '../looks.ts';
import { views } from '../views.ts';
import { type Picture, takePicture } from './picture.ts';
import { Stage } from './stage.ts';

/** Goes through all views on one look, and hands out each picture by its name, with a way to take it again. */
export async function walkViews(
  desk: Installation,
  agent: AgentPage,
  look: Look,
  visit: (name: string, take: () => Promise<Picture>) => Promise<void>,
): Promise<void> {
  const stage = new Stage(desk, agent, look);
  for (const view of views) {
    await view.reach(stage);
    await stage.page.mouse.move(0, 0);
    for (const colorScheme of look.schemes) {
      await stage.page.emulateMedia({ colorScheme });
      await visit(`${view.name}-${look.name}-${colorScheme}`, () => takePicture(stage.page, view.shows));
    }
    await view.leave?.(stage);
  }
}
