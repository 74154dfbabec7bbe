'use client';

import { lazy, useMemo } from 'react';
import type { Block, Figure } from '#newsroom/body/body.rule.ts';
import type { PickedMedia } from '../../pickers/media-picker.island.tsx';
import { markOf } from '../../story/ai-made.ts';
import { useMediaFacts } from '../../story/media-facts.island.tsx';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useAsk } from '../editor-ask.island.tsx';
import { insertBlocks } from './block-edits.ts';
import type { BlockKind } from './block-kinds.ts';
import { blankBlock } from './block-shape.ts';

type Embed = Extract<Block, { type: 'embed' }>;

const EmbedDialog = lazy(async () => {
  const { EmbedDialog } = await import('../marks/embed-dialog.island.tsx');
  return { default: EmbedDialog };
});

/** A stored picture in its place, with the texts that were given with it. */
const pickedFigure = ({ id, caption, credit, alt, aiWords }: PickedMedia): Figure => ({
  type: 'figure',
  mediaId: id,
  caption,
  credit,
  alt,
  ...markOf({ aiWords }),
});

/** Puts a block of any kind where the cursor is, asking first for what it needs. */
export function useInsertBlock(): (kind: BlockKind) => Promise<void> {
  const { editor } = useStoryEditor();
  const asking = useAsk();
  const { add } = useMediaFacts();
  return useMemo(() => {
    const chosen = async (kind: 'image' | 'video' | 'audio', multiple = false) => {
      const picked = (await asking.media(kind, multiple)) ?? [];
      add(...picked.flatMap(({ media }) => (media === null ? [] : [media])));
      return picked;
    };
    const blocksOf = async (kind: BlockKind): Promise<Block[]> => {
      switch (kind) {
        case 'figure':
          return (await chosen('image', true)).map(pickedFigure);
        case 'gallery': {
          const figures = (await chosen('image', true)).map(pickedFigure);
          return figures.length > 0 ? [{ type: 'gallery', figures }] : [];
        }
        case 'video':
          return (await chosen('video')).map(({ id, caption, credit, aiWords }) => ({
            type: 'video',
            mediaId: id,
            posterId: null,
            subtitlesId: null,
            caption,
            credit,
            transcript: '',
            ...markOf({ aiWords }),
          }));
        case 'audio':
          return (await chosen('audio')).map(({ id, caption, credit, aiWords }) => ({
            type: 'audio',
            mediaId: id,
            caption,
            credit,
            transcript: '',
            ...markOf({ aiWords }),
          }));
        case 'embed': {
          const embed = await asking.ask<Embed>((answer) => <EmbedDialog onAnswer={answer} />);
          return embed ? [embed] : [];
        }
        default:
          return [blankBlock(kind)];
      }
    };
    return async (kind: BlockKind) => {
      const blocks = await blocksOf(kind);
      if (blocks.length > 0) insertBlocks(editor, blocks);
      else editor.view.focus();
    };
  }, [asking, add, editor]);
}
