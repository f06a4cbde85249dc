import { type Comment, type Expression, type Node, parseSync } from 'oxc-parser';

/**
 * The doc comments of a source file, by the path of what they stand before: `visitorPage`, `visitorPage.url`,
 * `visitorCommands.conversation:start`, `visitorCommands.conversation:start.input.page`. Text of one paragraph.
 */
export function sourceComments(path: string, source: string): Map<string, string> {
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length) throw new Error(`unable to read ${path}: ${errors[0]?.message ?? ''}`);
  const found = new Map<string, string>();
  const before = (node: Node): Comment | undefined =>
    comments.find(({ end }) => end <= node.start && /^\s*$/.test(source.slice(end, node.start)));

  function note(key: string, node: Node): void {
    const comment = before(node);
    if (comment?.type === 'Block' && comment.value.startsWith('*')) found.set(key, plainText(comment.value));
  }

  /** What a function of the same file makes has that function's comments: `entryPage = page(entry)`. */
  function inherit(name: string, maker: string): void {
    for (const [key, text] of found) {
      if (key === maker || key.startsWith(`${maker}.`)) found.set(name + key.slice(maker.length), text);
    }
  }

  function visit(key: string, value: Expression): void {
    if (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression') {
      visit(key, value.expression);
    } else if (value.type === 'ArrowFunctionExpression' && value.body.type === 'CallExpression') {
      visit(key, value.body);
    } else if (value.type === 'CallExpression') {
      for (const argument of value.arguments) {
        if (argument.type !== 'SpreadElement') visit(key, argument);
      }
    } else if (value.type === 'ObjectExpression') {
      for (const property of value.properties) {
        if (property.type === 'SpreadElement') continue;
        const name = propertyName(property.key);
        if (name === undefined) continue;
        note(`${key}.${name}`, property);
        visit(`${key}.${name}`, property.value);
      }
    }
  }

  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init) continue;
      if (init.type === 'CallExpression' && init.callee.type === 'Identifier')
        inherit(id.name, init.callee.name);
      note(id.name, statement);
      visit(id.name, init);
    }
  }
  return found;
}

function propertyName(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

function plainText(comment: string): string {
  return (
    comment
      .replace(/^\*+/, '')
      // Tags are for tools.
      .replace(/^\s*\* ?@\w+.*$/gm, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trim())
      .join(' ')
      .trim()
  );
}
