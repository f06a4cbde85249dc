interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

interface Found {
  globals: { what: string; start: number }[];
  typeImports: { specifier: string; start: number }[];
}

/** The platform's own clocks, dice and voices. */
const watched = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'console',
  'process',
  // Taken apart, it would give all of the above under other names.
  'globalThis',
]);
const watchedMembers = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'AbortSignal.timeout',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
const globalObjects = new Set(['globalThis', 'window', 'self']);

/** Walks a syntax tree and lists where it reaches for the platform, and its `import('…')` types. */
export function findGlobals(program: unknown): Found {
  const found: Found = { globals: [], typeImports: [] };
  visit(program, found);
  return found;
}

function visit(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const item of value) visit(item, found);
  else if (isNode(value)) visitNode(value, found);
}

function visitNode(node: Node, found: Found): void {
  const add = (what: string): void => void found.globals.push({ what, start: node.start });
  switch (node.type) {
    case 'TSImportType': {
      const source = node['source'];
      if (isNode(source)) found.typeImports.push({ specifier: String(source['value']), start: node.start });
      return visitChildren(node, found);
    }
    case 'TSTypeQuery': {
      // `typeof setTimeout` is only a type, but `typeof import('…')` may be in it.
      const queried = node['exprName'];
      if (isNode(queried) && queried.type === 'TSImportType') visitNode(queried, found);
      return;
    }
    case 'Identifier':
      if (watched.has(String(node['name']))) add(String(node['name']));
      visit(node['typeAnnotation'], found);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (isDate(node['callee']) && (node.type === 'CallExpression' || isEmpty(node['arguments']))) {
        add(node.type === 'CallExpression' ? 'Date()' : 'new Date()');
      }
      return visitChildren(node, found);
    case 'MemberExpression': {
      const name = memberName(node);
      if (name && (watchedMembers.has(name) || watched.has(name))) add(name);
      else visit(node['object'], found);
      if (node['computed']) visit(node['property'], found);
      return;
    }
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      if (node['computed']) visit(node['key'], found);
      return visitChildren(node, found, 'key');
    default:
      return visitChildren(node, found);
  }
}

function visitChildren(node: Node, found: Found, except?: string): void {
  for (const [key, child] of Object.entries(node)) if (key !== except) visit(child, found);
}

/** `Date.now` for `Date.now`, `globalThis.Date.now` and `Date['now']`; `setTimeout` for `globalThis.setTimeout`. */
function memberName(node: Node): string | undefined {
  const property = node['property'];
  if (!isNode(property)) return undefined;
  const literal = property.type === 'Literal' ? String(property['value']) : undefined;
  const name = node['computed'] ? literal : String(property['name']);
  const object = node['object'];
  if (!isNode(object) || name === undefined) return undefined;
  if (object.type === 'Identifier') {
    const owner = String(object['name']);
    return globalObjects.has(owner) ? name : `${owner}.${name}`;
  }
  const owner = object.type === 'MemberExpression' ? memberName(object) : undefined;
  return owner === undefined ? undefined : `${owner}.${name}`;
}

function isDate(value: unknown): boolean {
  return isNode(value) && value.type === 'Identifier' && value['name'] === 'Date';
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
