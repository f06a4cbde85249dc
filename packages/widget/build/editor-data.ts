import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { describeElement } from './describe-element.ts';

/** Files by name: what editors know `<deskbell-chat>` by, beside the manifest of custom elements itself. */
export function editorData(): Record<string, unknown> {
  const { manifest } = describeElement();
  const { name, version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as { readonly name: string; readonly version: string };
  // The libraries add to what they are given, and say more narrowly what that is.
  const copy = (): Parameters<typeof getWebTypesData>[0] =>
    structuredClone(manifest) as Parameters<typeof getWebTypesData>[0];
  const quiet = { hideLogs: true };
  const webTypes = JSON.parse(getWebTypesData(copy(), quiet)) as Record<string, unknown>;
  return {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': JSON.parse(getVsCodeHtmlCustomData(copy(), quiet)),
    'vscode.css-custom-data.json': JSON.parse(getVsCodeCssCustomData(copy(), quiet)),
    'web-types.json': { ...webTypes, name, version },
  };
}

export function writeEditorData(dist: string): void {
  mkdirSync(dist, { recursive: true });
  for (const [name, content] of Object.entries(editorData())) {
    writeFileSync(join(dist, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}
