'use client';

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useId } from 'react';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ResponsivePicture } from '../../../ui/responsive-picture.tsx';
import { useMediaFacts } from '../../story/media-facts.island.tsx';
import { useStoryEditor } from '../../story/story-editor.island.tsx';
import { useAsk } from '../editor-ask.island.tsx';
import { MenuButton } from '../menu-button.island.tsx';
import { useWritable } from '../writable.island.tsx';
import { dragInGallery } from './drag-in-gallery.ts';
import { galleryItems, inGallery } from './gallery-acts.ts';
import { AiNote } from './ai-note.island.tsx';
import { aiMadeItem, removeItem } from './node-items.ts';
import { NodeText, selectNode, setNodeAttrs } from './node-text.island.tsx';

/** A picture in its place with its three texts. One that has no file yet waits here where everyone sees it. */
export function FigureView(props: ReactNodeViewProps) {
  const { node } = props;
  const { media } = useMediaFacts();
  const mediaId: unknown = node.attrs['mediaId'];
  const picture = typeof mediaId === 'string' ? media[mediaId] : undefined;
  const id = useId();
  return (
    <NodeViewWrapper as="figure" className="fig block-frame" aria-label="图片">
      <Shown picture={picture} missing={mediaId === null} of={props} />
      <FigureTools of={props} altId={id} />
      <figcaption>
        <NodeText of={props} name="caption" label="图说" placeholder="图说：什么时间、什么地点、谁在做什么" />
        <NodeText of={props} name="credit" label="摄影、供图" placeholder="摄影、供图" className="cr" />
        <span className="alt-text flex items-baseline gap-[0.4em] text-2xs text-ink-3" id={id}>
          <Icon name="eye" />
          <NodeText
            of={props}
            name="alt"
            label="替代文字"
            placeholder="替代文字：给看不到图的人，画面里有什么"
          />
        </span>
        <AiNote of={props} file={picture} what="本图" />
      </figcaption>
    </NodeViewWrapper>
  );
}

type ShownProps = { picture: StoryMedia | undefined; missing: boolean; of: ReactNodeViewProps };

function Shown({ picture, missing, of }: ShownProps) {
  const replace = useReplace(of);
  const writable = useWritable();
  if (picture?.kind === 'image') {
    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- arrows select it too
      <div className={picture.height > picture.width ? 'tall' : undefined} onClick={() => selectNode(of)}>
        <ResponsivePicture picture={picture} alt="" sizes="(min-width: 48rem) 43rem, 100vw" first />
      </div>
    );
  }
  return (
    <div className="no-media">
      <Icon name="pictures" />
      {missing ? '这里缺一张图。读者看不到这个位置，直到放入图片。' : '图片正在处理，过几秒刷新就能看到。'}
      {writable ? (
        <button type="button" className="btn" onClick={() => void replace()}>
          选图或上传
        </button>
      ) : null}
    </div>
  );
}

/** Another picture in the same place; the texts that were written for it stay, empty ones take those of the new one. */
function useReplace(of: ReactNodeViewProps): () => Promise<void> {
  const asking = useAsk();
  const { add } = useMediaFacts();
  return async () => {
    const [picked] = (await asking.media('image')) ?? [];
    if (!picked?.media) return;
    add(picked.media);
    const { caption, credit, alt } = of.node.attrs;
    setNodeAttrs(of, {
      mediaId: picked.id,
      caption: caption || picked.caption,
      credit: credit || picked.credit,
      alt: alt || picked.alt,
      // The old file's mark goes with it.
      aiMade: picked.aiWords === '' ? null : true,
    });
    selectNode(of);
  };
}

function FigureTools({ of, altId }: { of: ReactNodeViewProps; altId: string }) {
  const replace = useReplace(of);
  const asking = useAsk();
  const { media, add } = useMediaFacts();
  const { flush } = useStoryEditor();
  const writable = useWritable();
  if (!writable) return null;
  return (
    <div className="block-tools" contentEditable={false}>
      {inGallery(of) ? (
        <button
          type="button"
          className="icon-button hold cursor-grab touch-none"
          aria-label="拖动排序，或按 Alt 加左右键"
          title="拖动排序，或按 Alt 加左右键"
          onPointerDown={(event) => {
            const pos = of.getPos();
            flush();
            if (pos !== undefined) dragInGallery({ editor: of.editor, pos, event: event.nativeEvent });
          }}
          onClick={() => selectNode(of)}
        >
          <Icon name="grip" />
        </button>
      ) : null}
      <button type="button" className="icon-button" onClick={() => void replace()}>
        <Icon name="pictures" />
        替换
      </button>
      <button
        type="button"
        className="icon-button"
        onClick={() => document.getElementById(altId)?.querySelector('textarea')?.focus()}
      >
        替代文字
      </button>
      <MenuButton
        label="更多"
        items={[
          aiMadeItem(of, media),
          ...galleryItems(of, async () => {
            const picked = (await asking.media('image', true)) ?? [];
            add(...picked.flatMap(({ media }) => (media === null ? [] : [media])));
            return picked;
          }).map((item) => ({
            ...item,
            run: () => {
              flush();
              item.run();
            },
          })),
          removeItem(of),
        ]}
      >
        <Icon name="more" />
      </MenuButton>
    </div>
  );
}
