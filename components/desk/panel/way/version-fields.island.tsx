'use client';

import { useContext, useSyncExternalStore } from 'react';
import type { Draft } from '#newsroom/article/read-draft.ts';
import { HiddenField } from '../../form/hidden-field.island.tsx';
import { WritingContext } from '../../saving/saving-context.island.tsx';

/** Names the text that the person has before them: what an open editor saved last, or what the page came with. */
export function VersionFields({ draft }: { draft: Pick<Draft, 'revisionId' | 'saves'> }) {
  const saver = useContext(WritingContext)?.saver;
  const saved = useSyncExternalStore(
    saver?.subscribe ?? never,
    () => saver?.state().version ?? null,
    () => null,
  );
  const { revisionId, saves } = saved ?? draft;
  return (
    <>
      <HiddenField name="revisionId" value={String(revisionId)} />
      <HiddenField name="saves" value={String(saves)} />
    </>
  );
}

const never = () => () => undefined;
