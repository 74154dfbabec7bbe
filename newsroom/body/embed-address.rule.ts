import type { Block } from './body.rule.ts';

type Embed = Pick<Extract<Block, { type: 'embed' }>, 'provider' | 'id'>;

/** How each house writes the address of a film; the first group is its id. */
const grammars: { provider: Embed['provider']; hosts: RegExp; path: RegExp }[] = [
  {
    provider: 'bilibili',
    hosts: /^(?:www\.|m\.)?bilibili\.com$/,
    path: /^\/video\/(BV[0-9A-Za-z]{10}|av\d{1,15})\/?$/i,
  },
  {
    provider: 'youku',
    hosts: /^(?:v|m|www|player)\.youku\.com$/,
    path: /^\/(?:v_show\/id_|video\/id_|alipay_video\/id_|embed\/)([\w=]{5,38})(?:\.html)?\/?$/,
  },
  {
    provider: 'tencentVideo',
    hosts: /^(?:m\.)?v\.qq\.com$/,
    path: /^\/x\/(?:m\/)?(?:page|cover\/\w+|play)\/(\w{11})(?:\.html)?\/?$/,
  },
];

/** The film that an address of 哔哩哔哩, 优酷 or 腾讯视频 names, also within a text that was shared; null for any other. */
export function parseEmbedAddress(text: string): Embed | null {
  const address = /https?:\/\/[^\s"'<>，。）】]+/.exec(text)?.[0];
  if (address === undefined || !URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const { provider, hosts, path } of grammars) {
    if (!hosts.test(hostname)) continue;
    const id = path.exec(pathname)?.[1] ?? searchParams.get(provider === 'bilibili' ? 'bvid' : 'vid');
    if (id && /^[\w=-]{1,40}$/.test(id)) return { provider, id };
  }
  return null;
}
