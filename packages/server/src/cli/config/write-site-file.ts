import { withoutDefaults, type ConfigurationVersion, type SiteConfiguration } from '@deskbell/protocol';
import { Document, isMap, isScalar } from 'yaml';
import { SECTIONS } from './sections.ts';

/** A configuration as a file for people: what differs from the defaults, with a word on each part, and the other parts as comments. */
export function writeSiteFile(
  siteId: string,
  { version, at, by, configuration }: ConfigurationVersion,
): string {
  const written = withoutDefaults(configuration);
  const names = (Object.keys(SECTIONS) as (keyof SiteConfiguration)[]).filter((name) =>
    Object.hasOwn(written, name),
  );
  const document = new Document(Object.fromEntries(names.map((name) => [name, written[name]])));
  const { contents } = document;
  if (isMap(contents)) {
    for (const { key } of contents.items) {
      if (!isScalar(key)) continue;
      key.spaceBefore = true;
      key.commentBefore = comment(SECTIONS[key.value as keyof SiteConfiguration].about);
    }
  }
  const origin =
    version === 0
      ? 'Nobody has changed anything yet.'
      : `Version ${String(version)}, saved by ${by.name.replace(/\s+/gu, ' ')} on ${new Date(at).toISOString().slice(0, 10)}.`;
  return [
    `# How the site "${siteId}" is served. ${origin}`,
    '# Only what differs from the defaults stands here. "deskbell config diff" shows what this file would change,',
    '# and "deskbell config apply" puts it in force.',
    ...(names.length === 0 ? [] : ['', document.toString({ lineWidth: 0 }).trim()]),
    ...hints(names),
    '',
  ].join('\n');
}

function hints(written: readonly string[]): readonly string[] {
  const others = Object.entries(SECTIONS).filter(([name]) => !written.includes(name));
  if (others.length === 0) return [];
  const lines = others.flatMap(([name, { about, hint }]) => [`# ${about}`, `#${name}: ${hint}`]);
  return ['', '# What else there is, with an example each:', ...lines];
}

function comment(text: string): string {
  return ` ${text}`;
}
