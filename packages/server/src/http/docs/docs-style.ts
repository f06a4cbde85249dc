/** How the documents look: plain, readable, light or dark as the reader likes it. */
export const docsStyle = `:root {
  color-scheme: light dark;
  font:
    16px/1.6 system-ui,
    sans-serif;
}
body {
  margin: 0 auto;
  max-width: 48rem;
  padding: 24px 16px 64px;
}
nav {
  display: flex;
  gap: 16px;
  padding-bottom: 16px;
  border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
}
h1,
h2,
h3 {
  line-height: 1.25;
  text-wrap: balance;
}
img {
  max-width: 100%;
  height: auto;
}
pre,
table {
  display: block;
  overflow-x: auto;
}
pre {
  padding: 12px 16px;
  border-radius: 8px;
  background: color-mix(in srgb, currentcolor 7%, transparent);
}
code {
  font:
    0.9em/1.5 ui-monospace,
    monospace;
}
table {
  border-collapse: collapse;
}
th,
td {
  padding: 4px 12px 4px 0;
  border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent);
  text-align: start;
  vertical-align: top;
}
`;
