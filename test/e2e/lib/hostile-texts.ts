const HARM = `canary('reached')`;

const tags = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'audio src=x',
  'details open',
  'input autofocus',
  'iframe',
];
const handlers = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
  'onmouseover',
];
const schemes = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'vbscript:', 'data:text/html,'];

const whole = [
  `<script>${HARM}</script>`,
  `<scr<script>ipt>${HARM}</scr</script>ipt>`,
  `</textarea><script>${HARM}</script>`,
  `</title><script>${HARM}</script>`,
  `"><script>${HARM}</script>`,
  `'-${HARM}-'`,
  `\${${HARM}}`,
  `{{constructor.constructor("${HARM}")()}}`,
  `<iframe srcdoc="&lt;script&gt;parent.${HARM}&lt;/script&gt;"></iframe>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${HARM}>`,
  `<noscript><p title="</noscript><img src=x onerror=${HARM}>">`,
  `<template><img src=x onerror=${HARM}></template>`,
  `<a href="javascript:${HARM}">x</a>`,
  `[x](javascript:${HARM})`,
  `![x](x"onerror="${HARM})`,
  `[x](https://shop.example/"onmouseover="${HARM})`,
  `\`\`\`html\n<script>${HARM}</script>\n\`\`\``,
  `**<img src=x onerror=${HARM}>**`,
  `<!--><img src=x onerror=${HARM}>-->`,
  `<style>@import '//evil.example/x.css'</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${HARM}">`,
  `<base href=//evil.example/>`,
  `<object data="javascript:${HARM}"></object>`,
  `<embed src="javascript:${HARM}">`,
  `<form action="javascript:${HARM}"><button>x</button></form>`,
  `&lt;script&gt;${HARM}&lt;/script&gt;`,
  `%3Cscript%3E${HARM}%3C/script%3E`,
  `<x-element onclick=${HARM}>`,
  `__proto__`,
  `constructor`,
  `'; DROP TABLE entries; --`,
  `https://evil.example/<script>${HARM}</script>`,
  `\u202e<script>${HARM}</script>`,
  `<a href=//evil.example/ ping=//evil.example/>x</a>`,
  `<svg><use href="data:image/svg+xml,<svg onload=${HARM}>"/></svg>`,
];

/** A hundred texts that would call `canary`, leave the page or load something, if they were ever taken for more than text. */
export const hostileTexts: readonly string[] = [
  ...whole,
  ...schemes.flatMap((scheme) => [`${scheme}${HARM}`, `[x](${scheme}${HARM})`]),
  ...tags.flatMap((tag) => handlers.map((handler) => `<${tag} ${handler}=${HARM}>`)),
].slice(0, 100);
