'use client';

import { useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint, usePageKey, usePageKeyName } from '../form/page-key.island.tsx';
import { PreviewDialog } from './preview-dialog.island.tsx';

type Props = {
  /** Null while the story is not stored yet. */
  articleId: number | null;
  /** Saves what is typed; false where that failed, and then what was saved last is shown. */
  before?: () => Promise<boolean>;
  /** On a page where its key does something else. */
  keyless?: boolean;
};

type Shown = 'no' | 'saving' | 'saved' | 'older';

/** Opens the preview of what is stored of a story. */
export function PreviewOpener({ articleId, before, keyless = false }: Props) {
  const [shown, setShown] = useState<Shown>('no');
  async function open() {
    if (shown !== 'no') return;
    setShown('saving');
    const saved = before === undefined || (await before());
    // A new story that could not be saved has nothing to show.
    setShown(saved ? 'saved' : articleId === null ? 'no' : 'older');
  }

  usePageKey(keyless ? null : 'preview', () => void open());
  const key = usePageKeyName('preview');

  return (
    <>
      <button
        type="button"
        className="btn"
        title={keyless ? undefined : `预览（${key.hint}）`}
        aria-keyshortcuts={keyless ? undefined : key.spoken}
        aria-disabled={shown === 'saving' || undefined}
        onClick={() => void open()}
      >
        <Icon name="eye" />
        预览
        {keyless ? null : <KeyHint text={key.hint} />}
      </button>
      {(shown === 'saved' || shown === 'older') && articleId !== null ? (
        <PreviewDialog articleId={articleId} older={shown === 'older'} onClose={() => setShown('no')} />
      ) : null}
    </>
  );
}
