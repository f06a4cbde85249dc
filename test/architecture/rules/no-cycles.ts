import type { ModuleFacts } from '../module-facts.ts';
import { type PackageExports, type Rule, type Violation, resolveImport } from '../workspace.ts';

/** No file leads back to itself through its imports, types included: who needs whom must be sayable in one direction. */
export const noCycles: Rule = (modules, packages) => {
  const targets = targetsByPath(modules, packages);
  const done = new Set<string>();
  const violations: Violation[] = [];

  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const cycle = [...trail.slice(start), path];
      const message = `imports itself in a circle: ${cycle.join(' → ')}; move what both need into a file of its own`;
      violations.push({ path, message });
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };

  for (const { path } of modules) walk(path, []);
  return violations;
};

function targetsByPath(
  modules: readonly ModuleFacts[],
  packages: readonly PackageExports[],
): Map<string, ReadonlySet<string>> {
  return new Map(
    modules.map((module) => [
      module.path,
      new Set(module.imports.flatMap((item) => resolveImport(module, item, packages) ?? [])),
    ]),
  );
}
