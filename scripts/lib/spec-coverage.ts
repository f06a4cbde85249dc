import { existsSync, globSync, readFileSync } from 'node:fs';
import { inRoot, root } from './root.ts';
import type { CommandResult } from './run-command.ts';

export interface SpecCoverage {
  proven: string[];
  /** Rules of today without a test. */
  missing: string[];
  /** Rules that the specification marks as coming later. */
  later: string[];
  /** Ids at the beginning of test titles that the specification does not have. */
  unknown: string[];
}

/** A rule is a list item or heading that begins with its id in bold: `- **D2** …`, `### **D2** …`, `**D2** (later) …`. */
const rulePattern = /^[\s#>*-]*\*\*([A-Z]\d+)\*\*(.*)$/;
/** `it('[D2] …'`, `test.each(cases)(`[D1, D3] …``: a text that is the first argument of a call and begins with ids. */
const titlePattern = /\(\s*['"`]((?:\[[A-Z]\d+(?:,\s*[A-Z]\d+)*\]\s*)+)/g;

/** Compares the rules of a specification with the ids at the beginning of test titles. */
export function compareSpec(spec: string, testSources: readonly string[]): SpecCoverage {
  const tested = new Set(testSources.flatMap(idsInTitles));
  const rules = new Map<string, { later: boolean }>();
  for (const line of spec.split('\n')) {
    const [, id, rest = ''] = rulePattern.exec(line) ?? [];
    if (id) rules.set(id, { later: /^\s*[([_*]*later\b/i.test(rest) });
  }
  const ids = [...rules.keys()];
  return {
    proven: ids.filter((id) => tested.has(id)),
    missing: ids.filter((id) => !tested.has(id) && !rules.get(id)?.later),
    later: ids.filter((id) => !tested.has(id) && rules.get(id)?.later),
    unknown: [...tested].filter((id) => !rules.has(id)),
  };
}

/** Lists the rules of `docs/SPEC.md` that no test proves. A rule marked "(later)" after its id is only counted. */
export function checkSpecCoverage(): CommandResult {
  const spec = inRoot('docs', 'SPEC.md');
  if (!existsSync(spec)) return { ok: true, output: 'docs/SPEC.md does not exist yet' };
  const tests = globSync(
    [
      'packages/*/{src,test}/**/*.{test,browser-test}.ts',
      'packages/testkit/src/**/*.ts',
      'test/**/*.ts',
      'examples/*/src/**/*.test.ts',
    ],
    { cwd: root },
  );
  const { proven, missing, later, unknown } = compareSpec(
    readFileSync(spec, 'utf8'),
    tests.map((file) => readFileSync(inRoot(file), 'utf8')),
  );
  const lines = [
    `${proven.length} rules proven, ${missing.length} without a test, ${later.length} for later`,
  ];
  if (missing.length) {
    lines.push(`Without a test whose title begins with the id: ${missing.join(', ')}.`);
    lines.push('Write one (`[D2] a repeated send …`), or mark the rule "(later)" in docs/SPEC.md.');
  }
  if (unknown.length) lines.push(`In test titles, but not in docs/SPEC.md: ${unknown.join(', ')}.`);
  return { ok: missing.length + unknown.length === 0, output: lines.join('\n') };
}

function idsInTitles(source: string): string[] {
  return [...source.matchAll(titlePattern)].flatMap(([, ids = '']) =>
    [...ids.matchAll(/[A-Z]\d+/g)].map(([id]) => id),
  );
}
