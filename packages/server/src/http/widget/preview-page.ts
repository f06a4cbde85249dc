/** A page with nothing on it but where text would be, for a widget to stand on. */
export function previewPage(lang: string): string {
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Deskbell</title>
    <link rel="stylesheet" href="/widget/preview.css" />
  </head>
  <body>
    <div class="page" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>
    <script src="/widget/preview.js"></script>
  </body>
</html>
`;
}

export const previewStyles = `:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fff, #1a1a1a); }
.page { display: grid; gap: 14px; padding: 28px; }
.page i { height: 12px; border-radius: 6px; background: light-dark(#ececec, #2c2c2c); }
.page i:first-child { width: 55%; height: 26px; }
.page i:last-child { width: 70%; }
`;
