import { buildBrowserParts } from './lib/browser-parts.ts';
import { checkSteps } from './lib/check-steps.ts';
import { runCommand } from './lib/run-command.ts';
import { runSteps } from './lib/step.ts';
import { ensureSystemTools } from './lib/system-tools.ts';
import { type Count, countReport, forgetReports, reportFile, vitestArgs } from './lib/test-reports.ts';

interface Section extends Count {
  name: string;
  ok: boolean;
}

/** Everything that can tell whether Deskbell works, and one line at the end that says it. */
async function testAll(): Promise<number> {
  const problem = await ensureSystemTools();
  if (problem) {
    console.error(problem);
    return 1;
  }
  forgetReports();
  const sections = [await browserParts(), await checks()];
  sections.push(
    await runner(
      'Unit and integration tests',
      'tests',
      'vitest',
      vitestArgs('tests', ['unit', 'integration']),
    ),
  );
  sections.push(await runner('Element tests in Chromium', 'elements', 'web-test-runner', []));
  sections.push(await runner('Journeys and crashes', 'slow', 'vitest', vitestArgs('slow', ['slow'])));
  return summary(sections);
}

async function browserParts(): Promise<Section> {
  heading('Browser parts');
  const [built] = await runSteps([
    {
      name: 'widget and console',
      run: () => buildBrowserParts().then((parts) => ({ ok: true, output: JSON.stringify(parts) })),
    },
  ]);
  return { name: 'Browser parts', ok: built?.ok === true, passed: 0, failed: built?.ok ? 0 : 1 };
}

async function checks(): Promise<Section> {
  heading('Checks');
  const finished = await runSteps(checkSteps());
  const architecture = countReport(
    'architecture',
    finished.find(({ name }) => name === 'architecture')?.ok === true,
  );
  const others = finished.filter(({ name, ok }) => !ok && name !== 'architecture');
  const failed = architecture.failed + others.length;
  return { name: 'Checks', ok: failed === 0, passed: architecture.passed, failed };
}

async function runner(name: string, report: string, program: string, args: string[]): Promise<Section> {
  heading(name);
  const env = { ELEMENT_TEST_REPORT: reportFile(report) };
  const { ok, output } = await runCommand(program, args, { show: true, env });
  if (!output.trim()) console.log(`${program} said nothing`);
  return { name, ok, ...countReport(report, ok) };
}

function summary(sections: readonly Section[]): number {
  heading('Summary');
  for (const { name, ok, passed, failed } of sections) {
    const counts = [passed && `${passed} passed`, failed && `${failed} failed`].filter(Boolean).join(', ');
    console.log(`  ${ok ? '✓' : '✗'} ${name.padEnd(28)} ${counts}`);
  }
  const total = (key: 'passed' | 'failed'): number =>
    sections.reduce((sum, section) => sum + section[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return sections.every(({ ok, failed }) => ok && failed === 0) ? 0 : 1;
}

function heading(text: string): void {
  console.log(`\n━━ ${text} ${'━'.repeat(Math.max(3, 70 - text.length))}\n`);
}

process.exitCode = await testAll();
