import { isBuiltin } from 'node:module';
import type { ModuleFacts, ModuleImport } from '../module-facts.ts';
import { type Rule, type Violation, isTest, packageOf, workspaceImport } from '../workspace.ts';

interface Edge {
  /** A package and all its entries, or one entry: `@deskbell/sdk/visitor`. */
  to: string;
  /** Only types: nothing of the other side arrives at run time. */
  typesOnly?: true;
  /** Only in files with this name, or in folders of it (`cli/`). */
  onlyIn?: string;
}

interface Layer {
  edges: Edge[];
  /** What to do instead of an import that is not allowed. */
  instead: string;
  /** Runs in browsers, or anywhere: nothing of Node may be imported. */
  anywhere?: true;
}

const protocol: Edge = { to: '@deskbell/protocol' };
const protocolTypes: Edge = { to: '@deskbell/protocol', typesOnly: true };

/** One way: protocol ← core ← store ← server, and protocol ← sdk ← ui ← { widget, console }. */
const layers: Record<string, Layer> = {
  protocol: {
    edges: [],
    anywhere: true,
    instead: 'protocol stands at the bottom: move what it needs into protocol',
  },
  core: {
    edges: [protocol],
    anywhere: true,
    instead:
      'core knows only protocol: describe what it needs as a port in core, and let the caller hand it in',
  },
  store: {
    edges: [protocol, { to: '@deskbell/core' }],
    instead: 'store implements the ports of @deskbell/core: import those, or @deskbell/protocol',
  },
  server: {
    edges: [
      protocol,
      { to: '@deskbell/core' },
      { to: '@deskbell/store', onlyIn: 'compose.ts' },
      { to: '@deskbell/simulator', onlyIn: 'cli/' },
      { to: '@deskbell/simulator', onlyIn: 'simulations/' },
    ],
    instead:
      'take the port from @deskbell/core as a parameter; only compose.ts chooses a store and adapters, and only the command line and the REST call for it simulate',
  },
  simulator: {
    edges: [protocol, { to: '@deskbell/core' }],
    anywhere: true,
    instead: 'the simulator runs the core on what it is given: let the caller read files and print',
  },
  sdk: {
    edges: [{ to: '@deskbell/protocol/plain' }, protocolTypes],
    anywhere: true,
    instead:
      'no zod may reach a browser: import values from @deskbell/protocol/plain, and types with "import type" from @deskbell/protocol',
  },
  ui: {
    edges: [{ to: '@deskbell/sdk' }, protocolTypes],
    anywhere: true,
    instead:
      'import values from @deskbell/sdk, and types with "import type" from @deskbell/sdk or @deskbell/protocol',
  },
  widget: {
    edges: [{ to: '@deskbell/ui' }, { to: '@deskbell/sdk/visitor' }],
    anywhere: true,
    instead:
      'import from @deskbell/sdk/visitor or @deskbell/ui; what both widget and console need belongs in @deskbell/ui',
  },
  console: {
    edges: [{ to: '@deskbell/ui' }, { to: '@deskbell/sdk/agent' }, { to: '@deskbell/sdk/admin' }],
    anywhere: true,
    instead:
      'import from @deskbell/sdk/agent, @deskbell/sdk/admin or @deskbell/ui; what both widget and console need belongs in @deskbell/ui',
  },
};

/** Who may import whom, and how. */
export const packageEdges: Rule = (modules, packages) =>
  modules
    .filter(({ path }) => !isTest(path))
    .flatMap((module) => {
      const name = packageOf(module.path);
      if (name === undefined) return [];
      const layer = layers[name];
      if (!layer)
        return [
          { path: module.path, message: `packages/${name} has no place in the layers: give it one here` },
        ];
      const isOwn = (specifier: string): boolean =>
        workspaceImport(specifier, packages)?.target.folder === `packages/${name}`;
      return module.imports
        .filter(({ specifier }) => !specifier.startsWith('.') && !isOwn(specifier))
        .flatMap((item) =>
          judge(module, name, layer, item, workspaceImport(item.specifier, packages) !== undefined),
        );
    });

function judge(
  { path }: ModuleFacts,
  name: string,
  layer: Layer,
  { specifier, kind, line }: ModuleImport,
  isWorkspace: boolean,
): Violation[] {
  const complain = (why: string): Violation[] => [{ path, line, message: `${why}; ${layer.instead}` }];
  if (isBuiltin(specifier)) {
    return layer.anywhere ? complain(`${name} imports ${specifier}, but must run without Node`) : [];
  }
  if (specifier === 'zod' && layer.anywhere && !['protocol', 'simulator'].includes(name))
    return complain(`${name} imports zod`);
  if (!isWorkspace) {
    // Days and zones are what the language itself will have: one file stands in for it meanwhile.
    const isTemporal = specifier === 'temporal-polyfill' && path.endsWith('core/src/hours/temporal.ts');
    return name === 'core' && !isTemporal
      ? complain(`core imports ${specifier}, but has no dependencies besides protocol`)
      : [];
  }
  const edges = layer.edges.filter(({ to }) => specifier === to || specifier.startsWith(`${to}/`));
  if (edges.length === 0) return complain(`${name} must not import ${specifier}`);
  if (edges.some((edge) => !edge.onlyIn || isIn(path, edge.onlyIn))) {
    const allowed = edges.some(({ typesOnly }) => !typesOnly || kind === 'type');
    return allowed ? [] : complain(`${name} imports values from ${specifier}`);
  }
  return complain(`${name} imports ${specifier} outside ${edges.map(({ onlyIn }) => onlyIn).join(', ')}`);
}

function isIn(path: string, place: string): boolean {
  return place.endsWith('/') ? path.includes(`/${place}`) : path.endsWith(`/${place}`);
}
