import type { Settings } from './settings.ts';
import { startLoader } from './start-loader.ts';

// The relay puts the site's settings here when it serves the script.
declare const __DESKBELL_SETTINGS__: Settings;

startLoader(__DESKBELL_SETTINGS__);
