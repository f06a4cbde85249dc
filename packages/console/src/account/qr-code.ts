import { encodeQR } from 'qr';
import { html, type TemplateResult } from 'lit';

/** Free space around, in modules: cameras want it. */
const BORDER = 3;

/**
 * A text as a QR code: black on white in every theme, as cameras read nothing else well. One path of a drawing, so that no markup is
 * made of strings.
 */
export function qrCode(text: string, label: string): TemplateResult {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  const size = String(rows.length);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <rect width=${size} height=${size} fill="#fff" />
    <path d=${path} fill="#000" shape-rendering="crispEdges" />
  </svg>`;
}
