import type { ChannelOption } from '../form/channel-option.ts';

/** Each channel with those above it: 新闻频道 › 国际新闻. The options stand in order, children below their parents. */
export function channelTrails(options: readonly ChannelOption[]): { id: number; trail: string }[] {
  const above: string[] = [];
  return options.map(({ id, name, depth }) => {
    above.length = depth;
    above[depth] = name;
    return { id, trail: above.join(' › ') };
  });
}
