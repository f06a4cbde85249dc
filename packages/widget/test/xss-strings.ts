/** A hundred ways to smuggle script or markup into a page; the canary would be set by any that worked. */
const payload = 'window.canary=1';
const wraps: readonly ((script: string) => string)[] = [
  (s) => `<script>${s}</script>`,
  (s) => `<img src=x onerror="${s}">`,
  (s) => `<svg onload=${s}>`,
  (s) => `<svg><script>${s}</script></svg>`,
  (s) => `<iframe srcdoc="<script>${s}</script>"></iframe>`,
  (s) => `<a href="javascript:${s}">x</a>`,
  (s) => `<details open ontoggle=${s}>`,
  (s) => `<math><mtext></mtext><script>${s}</script></math>`,
  (s) => `<template><script>${s}</script></template>`,
  (s) => `<style>@import "javascript:${s}"</style>`,
  (s) => `[x](javascript:${s})`,
  (s) => `[x](JAVASCRIPT:${s})`,
  (s) => `[x](data:text/html,<script>${s}</script>)`,
  (s) => `[x](vbscript:${s})`,
  (s) => `[x](https://a.example/"onmouseover="${s})`,
  (s) => `![x](x"onerror="${s})`,
  (s) => `<javascript:${s}>`,
  (s) => `\`\`\`\n<script>${s}</script>\n\`\`\``,
  (s) => `> <img src=x onerror=${s}>`,
  (s) => `- <img src=x onerror=${s}>`,
  (s) => `**<img src=x onerror=${s}>**`,
  (s) => `\u202e<script>${s}</script>`,
  (s) => `"><script>${s}</script>`,
  (s) => `'-${s}-'`,
  (s) => `\${${s}}`,
];
const forms: readonly ((script: string) => string)[] = [
  (s) => s,
  (s) => s.replace('window', 'top'),
  (s) => `setTimeout('${s}')`,
  (s) => s.replaceAll('w', '&#119;'),
];

export const xssStrings: readonly string[] = wraps.flatMap((wrap) =>
  forms.map((form) => wrap(form(payload))),
);
