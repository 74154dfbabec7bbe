'use client';

import { useSaving } from '../saving/saving-context.island.tsx';
import { PreviewOpener } from './preview-opener.island.tsx';

/** 预览 while writing: saves first, so that it shows what is on the screen. A new story gets its number by that. */
export function PreviewButton() {
  const { saveNow, articleId } = useSaving();
  return <PreviewOpener articleId={articleId} before={saveNow} />;
}
