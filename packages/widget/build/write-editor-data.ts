import { writeEditorData } from './editor-data.ts';

// Run when packages are built. A compiler of its own reads the sources for it, which nobody else waits for.
const [dist] = process.argv.slice(2);
if (dist === undefined) throw new Error('unable to write what editors read: say into which folder');
writeEditorData(dist);
