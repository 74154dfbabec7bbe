import type { Block } from './body.rule.ts';

type Embed = Pick<Extract<Block, { type: 'embed' }>, 'provider' | 'id'>;

/** How each house writes the address of a film, whose first group is its id; or where else in it the id stands. */
const grammars: { provider: Embed['provider']; hosts: RegExp; path: RegExp; ids: string[] }[] = [
  {
    provider: 'bilibili',
    hosts: /^(?:www\.|m\.|player\.)?bilibili\.com$/,
    path: /^\/video\/(BV[0-9A-Za-z]{10}|av\d{1,15})\/?$/i,
    ids: ['bvid', 'aid'],
  },
  {
    provider: 'youku',
    hosts: /^(?:v|m|www|player)\.youku\.com$/,
    path: /^\/(?:v_show\/id_|video\/id_|alipay_video\/id_|embed\/|player\.php\/sid\/)([\w=]{5,38})(?:\.html|\/v\.swf)?\/?$/,
    ids: ['vid'],
  },
  {
    provider: 'tencentVideo',
    hosts: /^(?:m\.)?v\.qq\.com$/,
    path: /^\/x\/(?:m\/)?(?:page|cover\/\w+|play)\/(\w{11})(?:\.html)?\/?$/,
    ids: ['vid'],
  },
];

/**
 * The film that an address of 哔哩哔哩, 优酷 or 腾讯视频 names, also within a text that was shared or the code that they
 * give for pages; null for any other.
 */
export function parseEmbedAddress(text: string): Embed | null {
  const address = addressIn(text);
  if (address === null) return null;
  const { hostname, pathname, searchParams } = address;
  for (const { provider, hosts, path, ids } of grammars) {
    if (!hosts.test(hostname)) continue;
    const name = ids.find((one) => (searchParams.get(one) ?? '') !== '') ?? '';
    const inPath = path.exec(pathname)?.[1];
    const given = inPath ?? searchParams.get(name) ?? '';
    const film = inPath === undefined && name === 'aid' ? `av${given}` : given;
    const id = film + (provider === 'bilibili' ? partOf(searchParams) : '');
    if (given !== '' && /^[\w=-]{1,40}$/.test(id)) return { provider, id };
  }
  return null;
}

/** The code for pages may give it without its scheme. */
function addressIn(text: string): URL | null {
  const found = /(?:https?:)?\/\/[^\s"'<>，。）】]+/.exec(text)?.[0].replaceAll('&amp;', '&');
  if (found === undefined) return null;
  const address = found.startsWith('//') ? `https:${found}` : found;
  return URL.canParse(address) ? new URL(address) : null;
}

/** Which part of a film of several, as our ids end: BV1xx411c7mD-p2; '' for the first. */
function partOf(query: URLSearchParams): string {
  const part = query.get('p') ?? query.get('page') ?? '';
  return /^[1-9]\d{0,3}$/.test(part) && part !== '1' ? `-p${part}` : '';
}

/** An address that only its house can tell the film of. */
export const isShortAddress = (text: string): boolean =>
  /^(?:b23\.tv|bili2233\.cn)$/.test(addressIn(text)?.hostname ?? '') || text.trim().startsWith('b23.tv/');
