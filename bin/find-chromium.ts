import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own Chromium, or null for Playwright's. */
export const findChromium = (): string | null => installed.find((path) => existsSync(path)) ?? null;

export const hasPlaywrightChromium = (): boolean => existsSync(chromium.executablePath());
