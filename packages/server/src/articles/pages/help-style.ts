/** How help pages look: quiet, roomy, light or dark as the reader likes it, and the same without scripts. */
export const helpStyle = `:root {
  color-scheme: light dark;
  --text: light-dark(#1c2024, #eceef0);
  --quiet: light-dark(#5b636b, #a9b1ba);
  --ground: light-dark(#ffffff, #16181b);
  --raised: light-dark(#f5f6f8, #202327);
  --line: light-dark(#dfe3e8, #33383e);
  --accent: light-dark(#1f5fbf, #8ab8ff);
  --on-accent: light-dark(#ffffff, #10141a);
  font: 17px/1.6 system-ui, sans-serif;
  text-size-adjust: 100%;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: var(--ground); overflow-wrap: break-word; }
header, main, footer { max-width: 46rem; margin-inline: auto; padding: 16px; }
header { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; justify-content: space-between; padding-block: 20px; }
.home { color: inherit; font-weight: 650; text-decoration: none; }
.home span { color: var(--quiet); font-weight: 400; }
form[role='search'] { flex: 1 1 18rem; max-width: 26rem; }
form[role='search'] label, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.field { display: flex; gap: 8px; }
input[type='search'], textarea { flex: 1; min-width: 0; width: 100%; padding: 8px 12px; font: inherit; color: inherit; background: var(--ground); border: 1px solid light-dark(#868e96, #6b737c); border-radius: 8px; }
button { padding: 8px 16px; min-height: 44px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px; cursor: pointer; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; padding: 8px 16px; background: var(--ground); }
.skip:focus { inset-inline-start: 8px; inset-block-start: 8px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 1.6em 0 0.5em; }
h1 { font-size: 1.9rem; margin-top: 0.4em; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.08rem; }
.where ol, footer ul, .articles { list-style: none; margin: 0; padding: 0; }
.where ol { display: flex; flex-wrap: wrap; font-size: 0.9rem; }
.where li + li::before { content: '/' / ''; margin-inline: 8px; color: var(--quiet); }
.articles li { padding-block: 6px; }
.articles p { margin: 2px 0 0; color: var(--quiet); font-size: 0.94rem; }
.found > li { padding-block: 10px; }
.found a { font-weight: 600; }
.topics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 16px; }
.topics section { padding: 16px 20px; background: var(--raised); border-radius: 12px; }
.topics h2 { margin-top: 0; }
.topics h2 a { color: inherit; text-decoration-color: var(--line); }
mark { color: inherit; background: light-dark(#ffe9a8, #5d4a12); border-radius: 2px; }
.summary { font-size: 1.1rem; color: var(--quiet); }
.notice, .empty { padding: 12px 16px; background: var(--raised); border-radius: 8px; }
.updated { margin-top: 32px; color: var(--quiet); font-size: 0.9rem; }
.feedback { margin-block: 24px; padding: 16px 20px; background: var(--raised); border-radius: 12px; }
.feedback h2 { margin: 0 0 12px; }
.feedback button { min-width: 72px; }
.feedback label { display: block; font-weight: 600; margin-bottom: 8px; }
.feedback p { color: var(--quiet); margin-block: 8px 16px; }
.feedback p[role='status'] { color: inherit; font-weight: 600; margin-block: 0; }
.feedback form + form, .feedback p + form { margin-top: 16px; }
img { max-width: 100%; height: auto; border-radius: 8px; }
pre, .table { overflow-x: auto; }
pre { padding: 12px 16px; border-radius: 8px; background: var(--raised); }
code { font: 0.9em/1.5 ui-monospace, monospace; }
:not(pre) > code { padding: 1px 4px; border-radius: 4px; background: var(--raised); }
blockquote { margin-inline: 0; padding-inline-start: 16px; border-inline-start: 3px solid var(--line); color: var(--quiet); }
table { border-collapse: collapse; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.end { text-align: end; padding-inline: 16px 0; }
.center { text-align: center; }
hr { border: 0; border-top: 1px solid var(--line); margin-block: 32px; }
footer { margin-top: 32px; padding-block: 24px 48px; border-top: 1px solid var(--line); font-size: 0.94rem; }
footer ul { display: flex; flex-wrap: wrap; gap: 8px 20px; }
footer [aria-current] { color: inherit; text-decoration: none; font-weight: 600; }
@media (forced-colors: active) { button { border-color: ButtonText; } }
@media print { header form, .feedback, footer { display: none; } }
`;
