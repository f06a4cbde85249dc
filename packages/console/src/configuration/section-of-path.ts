import { isWithin, pathOf } from './draft/tree.ts';
import { keysOf } from './draft/keys-of.ts';
import { fieldAt } from './fields/catalogue.ts';
import { sections } from './sections.ts';

/** Where in the settings a place of the configuration is changed: the section, and the page of what has one. */
export function addressOfPath(path: string): readonly string[] | null {
  for (const { id, fields } of sections) {
    const keys = fields?.find((one) => isWithin(path, pathOf(one)));
    if (!keys) continue;
    const field = fieldAt(keys);
    const key = keysOf(path)[keys.length];
    const hasPage = field.kind === 'table' && field.pages === true && key !== undefined;
    return hasPage ? [id, String(key)] : [id];
  }
  return null;
}
