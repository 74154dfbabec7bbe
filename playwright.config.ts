import { defineConfig } from '@playwright/test';
import { findChromium } from './bin/find-chromium.ts';
import { freePort } from '#lib/server/free-port.ts';
import { admin, dataDir } from '#e2e/ground/data-dir.ts';
import { startArgs } from '#lib/server/start-args.ts';

// This file is read again in every worker: what was chosen once goes on in the environment.
process.env['E2E_PORT'] ??= String(freePort());

const port = process.env['E2E_PORT'];
/** `npm test` runs both halves at once, each against a server and a store of its own; without it all run in a row. */
const part = process.env['E2E_PART'];
/** By their first word too, so that a file may be split: `writing-….spec.ts`. */
const deskSpecs =
  /\/(?:article-list|desk|fresh-desk|panel|revisions|saving|staff|writing)(?:-[\w-]+)?\.spec\.ts$/;
const halves: Record<string, object> = { desk: { testMatch: deskSpecs }, site: { testIgnore: deskSpecs } };
const baseURL = `http://localhost:${port}`;
const executablePath = findChromium();

/**
 * A second switch replaces the first, so Playwright's own are among them. The last three are ours: the address bar of each
 * new window, which nobody sees here, would load two pages of its own, which took more than half of what a new page costs.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
]; // prettier-ignore

export default defineConfig({
  testDir: 'e2e',
  ...halves[part ?? ''],
  outputDir: `test-results/${part ?? 'all'}`,
  // One server with one store, which the tests change.
  workers: 1,
  // They end what hangs; a pass is as quick with them. No test here may promise a time: see docs/testing.md.
  timeout: 3 * 60_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // No trace of every test, which makes all of them slower: «playwright test <file> --trace on» makes one to look into.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        // This machine under a name that browsers don't trust as they do localhost.
        '--host-resolver-rules=MAP news.lan 127.0.0.1',
        `--disable-features=${withoutFeatures.join()}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" ${startArgs().join(' ')}`,
    url: `${baseURL}/internal/health`,
    // It may have to build first.
    timeout: 10 * 60_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      BACKUP_EVERY_MINUTES: '0',
      ADMIN_PASSWORD: admin.password,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
    },
  },
});
