'use client';

import { useMayWrite, useSavingState } from '../saving/saving-context.island.tsx';

/** May the story be written in here and now? Changes when its lock is lost or got back, and when it is dropped. */
export function useWritable(): boolean {
  const mayWrite = useMayWrite();
  return useSavingState().status !== 'locked' && mayWrite;
}
