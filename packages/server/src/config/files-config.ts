import { z } from 'zod';
import { FILE_TYPES } from '../files/checks/file-types.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

const bytes = (byDefault: number, most: number) => {
  const said = `must be a whole number from 1 to ${String(most)}`;
  return z.number(said).int(said).min(1, said).max(most, said).default(byDefault);
};
const count = (byDefault: number, most: number) => bytes(byDefault, most);

const known = new Set(FILE_TYPES.map(({ type }) => type));
const TYPES = `must be media types with commas between them, of these: ${[...known].join(', ')}`;
/** Archives are for those who know what their people send. */
const byDefault = [...known].filter((type) => type !== 'application/zip').join(',');
const ENDPOINT = 'must be an address such as "https://s3.eu-central-1.amazonaws.com", without a path';
const CLAMD = 'must be a host and a port such as "127.0.0.1:3310"';
const SCAN_URL = 'must be an address such as "https://scanner.example/scan"';

const optional = (said: string) => z.string(said).min(1, said).max(1_000, said).nullable().default(null);

/** `files`: what may be uploaded, how much, and where it is kept. */
export const filesConfig = z
  .strictObject({
    types: z
      .string(TYPES)
      .refine((list) => list.split(',').every((type) => known.has(type.trim())), TYPES)
      .default(byDefault)
      .describe(
        'Media types of files that are taken, with commas between them; what a file is, its content says.',
      ),
    visitorBytes: bytes(10 * MIB, 100 * MIB).describe('Largest file of a visitor, in bytes.'),
    agentBytes: bytes(25 * MIB, 100 * MIB).describe(
      'Largest file of an agent, a bot or an integration, in bytes.',
    ),
    visitorBytesPerDay: bytes(100 * MIB, Number.MAX_SAFE_INTEGER).describe(
      'What one visitor may send in a day, in bytes.',
    ),
    siteBytesPerDay: bytes(10 * GIB, Number.MAX_SAFE_INTEGER).describe(
      'What all visitors of one site together may send in a day, in bytes.',
    ),
    pendingUploads: count(5, 1_000).describe('Uploads that one person may have announced and not begun.'),
    uploadsAtOnce: count(50, 10_000).describe(
      'Uploads that one server takes at the same time; the next one waits.',
    ),
    s3Endpoint: z
      .string(ENDPOINT)
      .refine(
        (value) => /^https?:/.test(value) && URL.canParse(value) && new URL(value).pathname === '/',
        ENDPOINT,
      )
      .nullable()
      .default(null)
      .describe(
        'S3-compatible object store for files; by default they lie in the folder `files` in `dataDir`.',
      ),
    s3Bucket: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .default('deskbell')
      .describe('Bucket of the object store. It need not be public, and must not be.'),
    s3Region: z.string().min(1).max(100).default('us-east-1').describe('Region of the object store.'),
    s3AccessKeyId: optional('must be the id of a key').describe('Id of the key to the object store.'),
    s3SecretAccessKey: optional('must be the secret of a key').describe(
      'Secret of the key to the object store.',
    ),
    scanUrl: z
      .string(SCAN_URL)
      .refine((value) => URL.canParse(value) && /^https?:/.test(value), SCAN_URL)
      .nullable()
      .default(null)
      .describe(
        'Service that looks for malware: files are posted to it, and it answers `{"clean":true}`. One in the own network needs `allowPrivateTargets`.',
      ),
    clamd: z
      .string(CLAMD)
      .regex(/^[^\s:]+:\d{1,5}$/, CLAMD)
      .nullable()
      .default(null)
      .describe('ClamAV daemon that looks for malware, as `host:port`.'),
    withoutScan: z
      .enum(['refuse', 'accept'], 'must be refuse or accept')
      .default('refuse')
      .describe('What becomes of files while the scanner cannot be asked: refuse or accept.'),
  })
  .prefault({});
