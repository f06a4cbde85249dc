import type { Temporal as Standard } from 'temporal-polyfill';

const polyfill = 'Temporal' in globalThis ? undefined : (await import('temporal-polyfill')).Temporal;

/**
 * Time zones and dates: Node's own Temporal where it has one, else a polyfill of it, which is loaded only then. Whoever needs
 * Temporal imports it from here, so that there is one place to change when every supported Node has it.
 */
export const Temporal: typeof Standard =
  polyfill ?? (globalThis as unknown as { readonly Temporal: typeof Standard }).Temporal;
