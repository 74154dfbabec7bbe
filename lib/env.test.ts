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
