import { writeFileSync } from 'node:fs';
import { protocolDoc, renderProtocolDoc } from './lib/protocol-doc/render-protocol.ts';

writeFileSync(protocolDoc, await renderProtocolDoc());
console.log('wrote docs/PROTOCOL.md');
