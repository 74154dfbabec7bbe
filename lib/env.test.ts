import { expect, test } from 'vitest';
import { EnvError, parseEnv } from './env.ts';

test('everything has a default, and an empty variable counts as unset', () => {
  const env = parseEnv({ PORT: '', DEMO: '' });
  expect(env).toMatchObject({ PORT: 3000, DEMO: true, SITE_URL: 'http://localhost:3000' });
  expect(parseEnv({ DEMO: '0' }).DEMO).toBe(false);
});

test('the public address is an origin, whatever path was given with it', () => {
  expect(parseEnv({ SITE_URL: 'https://news.example.cn/' }).SITE_URL).toBe('https://news.example.cn');
});

test('wrong settings are told together, in one line that names them', () => {
  const wrong = () => parseEnv({ PORT: 'abc', SITE_URL: 'ftp://x', ADMIN_PASSWORD: 'short' });
  expect(wrong).toThrow(EnvError);
  expect(wrong).toThrow(/^[^\n]*PORT[^\n]*SITE_URL[^\n]*ADMIN_PASSWORD[^\n]*$/);
});

test('whatever is wrong is said in Chinese', () => {
  const wrong = {
    PORT: 'abc',
    DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    PURGE_URL: 'nope',
    BACKUP_KEEP: '0',
    PAGE_DISK_MB: '-1',
    PURGE_BY: 'x',
  };
  for (const [name, value] of Object.entries(wrong)) {
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`${name}: \\P{ASCII}{2}`, 'u'));
  }
});

test('films may stream from further https origins, and from nothing that would widen the policy', () => {
  expect(parseEnv({}).MEDIA_ORIGINS).toEqual([]);
  const given = 'https://video.example.cn, https://cdn.example.cn:8443';
  expect(parseEnv({ MEDIA_ORIGINS: given }).MEDIA_ORIGINS).toEqual(given.split(', '));
  for (const wrong of [
    'http://video.example.cn',
    'https://video.example.cn/live',
    '*',
    "https://a.cn; script-src 'unsafe-inline'",
  ]) {
    expect(() => parseEnv({ MEDIA_ORIGINS: wrong })).toThrow(/MEDIA_ORIGINS/);
  }
});
