import { setFlagsFromString } from 'node:v8';

const COMPILERS = ['sparkplug', 'maglev', 'turbofan'];

/**
 * Turns V8's compilers off for a start, and on again for the work. What a start does it does once: making machine code of it brings
 * the compilers themselves into memory, some 10 MB that a server with nothing to do would keep.
 */
export function setCompilers(on: boolean): void {
  for (const name of COMPILERS) setFlagsFromString(on ? `--${name}` : `--no-${name}`);
}
