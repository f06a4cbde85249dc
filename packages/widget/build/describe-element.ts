import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClassMember, CustomElementDeclaration, Package } from 'custom-elements-manifest';

const root = join(import.meta.dirname, '..');
const analyzer = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));
const name = 'DeskbellChat';

/** What `<deskbell-chat>` shows to pages. */
export type PublicElement = CustomElementDeclaration & { readonly members: readonly ClassMember[] };

/** The manifest of custom elements: everything public of `<deskbell-chat>`, read from its sources, with what their comments say. */
export function describeElement(): { readonly manifest: Package; readonly element: PublicElement } {
  const out = mkdtempSync(join(tmpdir(), 'deskbell-element-'));
  try {
    execFileSync(process.execPath, [analyzer, 'analyze', '--outdir', relative(root, out)], {
      cwd: root,
      stdio: 'pipe',
    });
    const written = readFileSync(join(out, 'custom-elements.json'), 'utf8');
    // From which class something comes is nothing to pages: to them it is all one.
    const withoutOrigin = (key: string, value: unknown): unknown =>
      key === 'inheritedFrom' ? undefined : value;
    return publicParts(JSON.parse(written, withoutOrigin) as Package);
  } finally {
    rmSync(out, { recursive: true });
  }
}

function publicParts({ modules, ...about }: Package): ReturnType<typeof describeElement> {
  const found = modules.flatMap(({ declarations = [] }) => declarations).find((each) => each.name === name);
  if (found?.kind !== 'class')
    throw new Error(`unable to describe <deskbell-chat>: there is no class ${name}`);
  const {
    members = [],
    attributes = [],
    events = [],
    superclass: _,
    ...rest
  } = found as CustomElementDeclaration;
  const shown = members.filter(({ privacy = 'public' }) => privacy === 'public');
  const isShown = ({ fieldName }: { readonly fieldName?: string }): boolean =>
    fieldName === undefined || shown.some((member) => member.name === fieldName);
  const element: PublicElement = {
    ...rest,
    tagName: 'deskbell-chat',
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    members: shown,
    attributes: attributes.filter(isShown),
    // The analyzer also lists the one place where events are made, which has no name.
    events: events.filter(({ name: event }) => event),
  };
  const reference = { name, module: 'dist/index.js' };
  const manifest: Package = {
    ...about,
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [element],
        exports: [{ kind: 'js', name, declaration: reference }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/define.js',
        exports: [{ kind: 'custom-element-definition', name: 'deskbell-chat', declaration: reference }],
      },
    ],
  };
  return { manifest, element };
}
