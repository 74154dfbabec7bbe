import { expect, test } from 'vitest';
import { deviceName } from './device-name.rule.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Windows 电脑上的 Chrome'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/140.0`, 'Windows 电脑上的 Edge'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15', 'Mac 上的 Safari'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0', 'iPhone 上的微信'],
  [`Mozilla/5.0 (Linux; Android 15; HBN-AL00) ${chrome} Mobile Safari/537.36`, '安卓手机上的 Chrome'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux 电脑上的 Firefox'],
  ['curl/8.1', '未知设备'],
  ['', '未知设备'],
])('%s is called %s', (agent, name) => expect(deviceName(agent)).toBe(name)); // prettier-ignore
