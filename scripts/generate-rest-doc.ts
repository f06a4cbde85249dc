import { writeFileSync } from 'node:fs';
import { renderRestDoc, restDoc } from './lib/rest-doc/render-rest.ts';

writeFileSync(restDoc, await renderRestDoc());
console.log('wrote docs/REST.md');
