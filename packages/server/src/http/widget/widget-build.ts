import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskbellError } from '@deskbell/protocol';
import { z } from 'zod';

/** What the widget's build says about itself in its `manifest.json`. */
const manifest = z.object({
  /** The script that pages load, with a placeholder for its settings. */
  loader: z.string(),
  /** The module with the element, its name made from its content. */
  element: z.string(),
  /** Subresource integrity of the element. */
  integrity: z.string(),
  /** The module with invitations and announcements, and its integrity. */
  invitations: z.string(),
  invitationsIntegrity: z.string(),
});

export interface WidgetBuild {
  readonly loader: string;
  readonly element: string;
  readonly integrity: string;
  readonly invitations: string;
  readonly invitationsIntegrity: string;
}

/** Reads the widget's build. Rejects with `unavailable` when there is none. */
export async function readWidgetBuild(folder: string): Promise<WidgetBuild> {
  try {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    const { loader, ...parts } = manifest.parse(JSON.parse(text));
    return { loader: await readFile(join(folder, loader), 'utf8'), ...parts };
  } catch (cause) {
    throw new DeskbellError('unavailable', 'unable to serve the widget: it has not been built', { cause });
  }
}
