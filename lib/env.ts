import { resolve } from 'node:path';
import { z } from 'zod';
import { type TrustedProxies, parseNetwork } from './client-address.ts';
import { limits } from './limits.ts';
import { setShared, shared } from './shared.ts';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const mostOfPassword = limits.passwordCharacters.most;
const optional = z.string().transform((value) => (value === '' ? undefined : value));

/** Only origins: what a policy of ours would carry must not be able to end its list or widen it. */
const httpsOrigins = z.string().transform((value, context) => {
  const origins = value.split(/[\s,]+/).filter(Boolean);
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).protocol === 'https:' && new URL(origin).origin === origin)
      continue;
    context.addIssue({ code: 'custom', message: `${origin} 不是 https 来源，应像 https://video.example.cn` });
  }
  return origins;
});

const networks = z.string().transform((value, context): TrustedProxies =>
  value
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((text) => {
      const network = parseNetwork(text);
      if (network) return [network];
      context.addIssue({ code: 'custom', message: `${text} 不是地址或网段，应像 127.0.0.1 或 10.0.0.0/8` });
      return [];
    }),
);

const settings = z.object({
  /** Port that readers and the desk use. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to listen on; behind a proxy on the same machine set 127.0.0.1. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder of the database, the media and the server's own files. */
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .transform((dir) => resolve(dir)),
  /** Public origin, the base of every absolute URL. Never taken from the Host header. */
  SITE_URL: z
    .url({ protocol: /^https?$/, error: '须是完整的网址，如 https://news.example.cn' })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Where films may stream from besides this site: https origins, parted by commas or spaces. */
  MEDIA_ORIGINS: httpsOrigins.default([]),
  /** Proxies whose X-Forwarded-For is believed: addresses and networks. Without any, the socket counts. */
  TRUSTED_PROXIES: networks.default([]),
  /** First admin's password; without it a one-time password is made and printed. */
  ADMIN_PASSWORD: optional
    .pipe(
      z.string().min(10, '至少 10 个字符').max(mostOfPassword, `最多 ${mostOfPassword} 个字符`).optional(),
    )
    .optional(),
  /** 0: start with an empty store instead of the demo content. */
  DEMO: flag.default(true),
  /** Finished pages kept in memory, in MB; on disk (DATA_DIR/pages.db), where 0 keeps none. */
  PAGE_MEMORY_MB: z.coerce.number().min(1).max(4096).default(48),
  PAGE_DISK_MB: z.coerce.number().min(0).max(1_000_000).default(1536),
  /** Where backups lie; DATA_DIR/backups where it is left out. */
  BACKUP_DIR: z
    .string()
    .min(1)
    .transform((dir) => resolve(dir))
    .optional(),
  /** How often the server makes one; 0: never. */
  BACKUP_EVERY_MINUTES: z.coerce.number().int().min(0).max(10_000).default(60),
  /** How many of the newest stay, and of how many days the last one. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(24),
  BACKUP_KEEP_DAYS: z.coerce.number().int().min(0).max(10_000).default(14),
  /** 0: pages are rendered only when readers ask for them. */
  WARM_PAGES: flag.default(true),
  /** Where an outer cache (a CDN, Varnish) takes purges, and the token that it asks for. */
  PURGE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()).optional(),
  PURGE_TOKEN: optional.optional(),
  /** What a purge names: tags of pages, or their addresses. Tags where PURGE_URL is Cloudflare's, else addresses. */
  PURGE_BY: z.enum(['tags', 'files'], { error: '须是 tags 或 files' }).optional(),
  /** 1: webhooks may stand inside, at private addresses and by http. */
  OUTBOUND_PRIVATE: flag.default(false),
  /** Folder of the build, beside the sources. */
  DIST_DIR: z.string().min(1).default('.next'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

export type Env = Omit<z.infer<typeof settings>, 'SITE_URL'> & { SITE_URL: string };

/** A setting that cannot be used; `message` is one line that names each wrong variable. */
export class EnvError extends Error {}

/** For what has no words of ours. */
const inChinese = z.locales.zhCN().localeError;

/** Parses settings from a set of environment variables. Empty strings count as unset. Throws EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given, { error: inChinese });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new EnvError(`设置有误 — ${wrong.join('; ')}`);
  }
  return { ...parsed.data, SITE_URL: parsed.data.SITE_URL ?? `http://localhost:${parsed.data.PORT}` };
}

/** The process's settings, parsed once. */
export function env(): Env {
  return shared('env', () => parseEnv(process.env));
}

/** The environment for a process of ours that works on the same store. */
export function environmentOfChild(): NodeJS.ProcessEnv {
  const { DATA_DIR, BACKUP_DIR } = env();
  return { ...process.env, DATA_DIR, ...(BACKUP_DIR === undefined ? {} : { BACKUP_DIR }) };
}

/** The environment for a process that opens what strangers sent: no secret, no address of ours, no option of Node. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'SystemRoot'];
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  // Few arenas: memory that is given back is given back.
  return { ...Object.fromEntries(kept), MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' };
}

/** Replaces settings for this process: tests, and a server that was given port 0. */
export function overrideEnv(values: Partial<Env>): void {
  setShared('env', { ...env(), ...values });
}
