import type { LoaderLook } from './loader-look.ts';
import type { WidgetBuild } from './widget-build.ts';

/** Stands in the built loader where its settings belong. */
const PLACEHOLDER = '__DESKBELL_SETTINGS__';

/** The loader of one site, with what it needs to know inside. */
export function loaderScript(
  { loader, element, integrity, invitations, invitationsIntegrity }: WidgetBuild,
  { siteId, relay, look: { proactive, ...look } }: { siteId: string; relay: string; look: LoaderLook },
): string {
  const settings = scriptLiteral({
    siteId,
    relay,
    element: `/widget/${element}`,
    integrity,
    ...look,
    ...(proactive ? { proactive: [`/widget/${invitations}`, invitationsIntegrity] } : {}),
  });
  // A function, because in a text `$&` and its like would mean something.
  return loader.replaceAll(PLACEHOLDER, () => settings);
}

/** Runs on a page whose tag names a site that does not exist: says so to whoever builds the page. */
export function unknownSiteScript(siteId: string): string {
  const said = `Deskbell: there is no site "${siteId}". Copy the script tag from the console's install page.`;
  return `console.warn(${scriptLiteral(said)});\n`;
}

/** JSON that is safe as a part of a script, wherever the script may be pasted. */
function scriptLiteral(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
