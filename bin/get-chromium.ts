import { spawnSync } from 'node:child_process';
import { findChromium, hasPlaywrightChromium } from './find-chromium.ts';
import { root, toolEnv } from './root.ts';

type Attempt = [command: string, ...args: string[]];

/** Ways to a browser on a machine that has none, tried in turn; the fonts are for Chinese text. */
const attempts: readonly Attempt[][] = [
  [['playwright', 'install', 'chromium']],
  [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ],
];

/** Sees to it that there is a Chromium for the browser tests; false where none could be had. */
export function getChromium(): boolean {
  const present = () => findChromium() !== null || hasPlaywrightChromium();
  for (const steps of attempts) {
    if (present()) return true;
    console.log(`没有找到 Chromium，正在安装：${steps.map((step) => step.join(' ')).join(' && ')}`);
    steps.every(run);
  }
  return present();
}

function run([command, ...args]: Attempt): boolean {
  return spawnSync(command, args, { cwd: root, env: toolEnv(), stdio: 'inherit' }).status === 0;
}
