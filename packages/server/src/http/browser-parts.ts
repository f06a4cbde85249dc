import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/** Where the built files lie that browsers load. */
export interface BrowserParts {
  readonly widget: string;
  readonly console: string;
}

/** The builds of the installed packages. */
export function installedBrowserParts(): BrowserParts {
  return {
    widget: join(packageFolder(import.meta.resolve('@deskbell/widget')), 'dist'),
    console: join(packageFolder(import.meta.resolve('@deskbell/console')), 'dist'),
  };
}
