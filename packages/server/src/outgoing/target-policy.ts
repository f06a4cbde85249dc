import type { Config } from '../config/config.ts';

/** Finds the addresses of a name: all of them, as the system knows them. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** Which other machines may be called. */
export interface TargetPolicy {
  /** Lets through addresses of the own network and of this machine; never those of a cloud's metadata service. */
  readonly allowPrivateTargets: boolean;
  /** `80,443,1024-65535`. */
  readonly targetPorts: string;
  /** Default: the system's resolver. */
  readonly resolve?: ResolveName | undefined;
}

export function targetPolicy({
  allowPrivateTargets,
  targetPorts,
}: Pick<Config, 'allowPrivateTargets' | 'targetPorts'>): TargetPolicy {
  return { allowPrivateTargets, targetPorts };
}

/** Whether `80,443,1024-65535` has the port. */
export function hasPort(ports: string, port: number): boolean {
  return ports.split(',').some((span) => {
    const [from = 0, to = from] = span.split('-').map(Number);
    return port >= from && port <= to;
  });
}
