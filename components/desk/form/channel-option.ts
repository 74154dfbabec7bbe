/** A channel to choose; `depth` counts the channels above it. */
export type ChannelOption = { id: number; name: string; depth: number };
