/** The demo's recordings: put together from computed water, bells and an engine (demo/sound/make-ferry.ts). */
export const sounds = {
  ferry: { file: 'ferry.m4a' },
} satisfies Record<string, { file: string }>;

export type SoundKey = keyof typeof sounds;
