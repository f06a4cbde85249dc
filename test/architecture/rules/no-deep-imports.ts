import { posix } from 'node:path';
import { type Rule, workspaceImport } from '../workspace.ts';

/** A package is entered through its doors (`exports`), never through a window. Holds for tests, too. */
export const noDeepImports: Rule = (modules, packages) =>
  modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, line }) => {
      if (specifier.startsWith('.')) {
        const target = posix.join(posix.dirname(path), specifier);
        const home = packages.find(({ folder }) => path.startsWith(`${folder}/`));
        const other = packages.find(({ folder }) => target.startsWith(`${folder}/`));
        if (!other || other === home) return [];
        const message = `reaches into ${other.folder} by a relative path; import from ${doors(other.name, other.exports)}`;
        return [{ path, line, message }];
      }
      const found = workspaceImport(specifier, packages);
      if (!found || found.entry in found.target.exports) return [];
      const { name, exports } = found.target;
      return [{ path, line, message: `${specifier} is not exported; import from ${doors(name, exports)}` }];
    }),
  );

function doors(name: string, exports: Record<string, unknown>): string {
  return Object.keys(exports)
    .map((entry) => name + entry.slice(1))
    .join(' or ');
}
