import { lineIcon } from '@deskbell/ui';
import { type TemplateResult, svg } from 'lit';

const mouths = [
  'M8 17c1-2 2.4-3 4-3s3 1 4 3',
  'M8.5 16.5c1-1 2.1-1.5 3.5-1.5s2.5.5 3.5 1.5',
  'M8.5 15.5h7',
  'M8.5 14.5c1 1 2.1 1.5 3.5 1.5s2.5-.5 3.5-1.5',
  'M7.5 14c.8 2 2.3 3 4.5 3s3.7-1 4.5-3z',
];

/** A face for a score from 1 to 5. */
export function face(score: number): TemplateResult {
  return lineIcon(
    svg`
      <circle cx="12" cy="12" r="10" />
      <path d="M9 9.5v.5M15 9.5v.5" stroke-width="2" />
      <path d=${mouths[score - 1] ?? ''} />
    `,
    1.5,
  );
}
