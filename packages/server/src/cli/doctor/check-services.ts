import type { Config } from '../../config/config.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const PATIENCE_MS = 5_000;

/** Redis and the mail server, where they are set. */
export async function checkServices({
  databaseUrl,
  redisUrl,
  smtpUrl,
}: Pick<Config, 'databaseUrl' | 'redisUrl' | 'smtpUrl'>): Promise<readonly Finding[]> {
  return [await checkRedis(redisUrl, databaseUrl), await checkMail(smtpUrl)];
}

async function checkRedis(url: string | null, databaseUrl: string | null): Promise<Finding> {
  if (url === null) {
    return databaseUrl === null
      ? ok('No Redis is set, and none is needed for one server.')
      : warning(
          'No Redis is set: several servers hear of each other only every few seconds.',
          'Set DESKBELL_REDIS_URL if there is more than one server.',
        );
  }
  const { createClient } = await import('redis');
  const client = createClient({ url, socket: { connectTimeout: PATIENCE_MS, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? 'of unknown version';
    return ok(`Redis ${version} answers.`);
  } catch (error) {
    return problem(
      `Redis does not answer: ${messageOf(error)}.`,
      'Look whether it runs and lets this machine in (DESKBELL_REDIS_URL). Chats go on meanwhile, only slower across servers.',
    );
  } finally {
    if (client.isOpen) client.destroy();
  }
}

async function checkMail(url: string | null): Promise<Finding> {
  if (url === null) {
    return warning(
      'No mail server is set: nobody is invited or reminded by mail.',
      'Set DESKBELL_SMTP_URL and DESKBELL_MAIL_FROM.',
    );
  }
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return ok('The mail server takes mail from here.');
  } catch (error) {
    return problem(
      `The mail server refuses: ${messageOf(error)}.`,
      'Look at host, user and password in DESKBELL_SMTP_URL, and whether its port is open.',
    );
  } finally {
    transport.close();
  }
}

function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return (message || code).replace(/\.$/, '');
}
