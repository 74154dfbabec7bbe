import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './chromium.ts';

export type FirstView = {
  bytes: Record<string, number>;
  requests: number;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
};

/** Lighthouse's «slow 4G», as bytes a second. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

/** A phone's first view of a page: slow 4G, a processor four times slower, nothing cached. */
export async function firstView(url: string): Promise<FirstView> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 2.6,
      isMobile: true,
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await countTraffic(session);
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1500);
    return { ...traffic(), ...(await timings(page)) };
  } finally {
    await browser.close();
  }
}

async function countTraffic(session: CDPSession) {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  return () => ({ bytes, requests: types.size });
}

type Seen = { lcp: number; cls: number; tbt: number };

/** Runs in the page, before anything of it. */
function observe(): void {
  const seen: Seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.cls += entry.value;
  });
  on('longtask', (entry) => {
    seen.tbt += Math.max(0, entry.duration - 50);
  });
}

const timings = (page: Page) =>
  page.evaluate(() => {
    const seen: Seen = { lcp: 0, cls: 0, tbt: 0 };
    Object.assign(seen, Reflect.get(globalThis, 'benchSeen'));
    return { ...seen, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 };
  });
