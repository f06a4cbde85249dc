import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded into a server before anything else (`node --import`): its clock shows what the test says. At SIGUSR2 it reads by how
 * many milliseconds it is wrong from the file that CHAOS_CLOCK names. Timers go on by themselves, as with a machine whose clock is set.
 */
const file = process.env['CHAOS_CLOCK'];
if (file !== undefined && isMainThread) {
  const RealDate = Date;
  let offsetMs = 0;
  const read = (): void => {
    offsetMs = Number(readFileSync(file, 'utf8'));
  };
  read();
  process.on('SIGUSR2', read);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [target.now() + offsetMs] : args, self) as Date,
    get: (target, name, self) =>
      name === 'now' ? () => target.now() + offsetMs : (Reflect.get(target, name, self) as unknown),
  });
}
