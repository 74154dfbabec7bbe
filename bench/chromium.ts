import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const system = '/usr/bin/chromium';

/** The machine's own where there is one, else Playwright's. */
export const chromiumPath = (): string => (existsSync(system) ? system : chromium.executablePath());

/** As root it runs in no sandbox of its own. */
export const chromiumArgs = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
