import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built module, named as in its folder `dist`, with all that it imports before it runs. */
export function withStaticImports(entry: string, dist: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const code = readFileSync(join(dist, entry), 'utf8');
  for (const [, file] of code.matchAll(
    /(?:^|[;}])(?:import|export)[^;'"`()]*?(?:from)?["'`]\.\/([\w.-]+\.js)["'`]/g,
  )) {
    withStaticImports(`assets/${file}`, dist, found);
  }
  return found;
}
