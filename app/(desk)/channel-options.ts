import type { ChannelOption } from '#components/desk/form/channel-option.ts';
import { allChannels } from '#newsroom/channel/channels.ts';

/** Channels for choosing one, each child set in under its parent. */
export function channelOptions(): ChannelOption[] {
  const channels = allChannels();
  const parents = new Map(channels.map((one) => [one.id, one.parentId]));
  const depthOf = (id: number): number => {
    const parent = parents.get(id) ?? null;
    return parent === null ? 0 : 1 + depthOf(parent);
  };
  return channels.map(({ id, name }) => ({ id, name, depth: depthOf(id) }));
}
