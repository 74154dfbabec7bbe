'use client';

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useMediaFacts } from '../../story/media-facts.island.tsx';
import { useAsk } from '../editor-ask.island.tsx';
import { MenuButton } from '../menu-button.island.tsx';
import { useWritable } from '../writable.island.tsx';
import { AiNote } from './ai-note.island.tsx';
import { aiMadeItem, removeItem } from './node-items.ts';
import { NodeText, selectNode, setNodeAttrs } from './node-text.island.tsx';
import { StreamField } from './stream-field.island.tsx';

/** Film or sound in its place: the player, its texts, and in a fold what it plays. */
export function FilmView(props: ReactNodeViewProps) {
  const sound = props.node.type.name === 'audio';
  const name = sound ? '音频' : '视频';
  const { media } = useMediaFacts();
  const mediaId: unknown = props.node.attrs['mediaId'];
  return (
    <NodeViewWrapper as="figure" className={`fig block-frame ${sound ? 'aud' : 'vid'}`} aria-label={name}>
      <Player of={props} name={name} />
      <FilmTools of={props} name={name} />
      <figcaption>
        <NodeText of={props} name="caption" label={`${name}说明`} placeholder={`${name}说明`} />
        <NodeText of={props} name="credit" label="拍摄、供稿" placeholder="拍摄、供稿" className="cr" />
        <AiNote
          of={props}
          file={typeof mediaId === 'string' ? media[mediaId] : undefined}
          what={`本${name}`}
        />
      </figcaption>
      <details className="tr mt-[0.4rem] mb-0 font-sans">
        <summary>{sound ? '文字稿' : '封面、字幕、文字稿'}</summary>
        {sound ? null : <FilmFiles of={props} />}
        <NodeText
          of={props}
          name="transcript"
          label="文字稿"
          placeholder="文字稿：一段一行"
          className="box"
          lines
        />
      </details>
    </NodeViewWrapper>
  );
}

function Player({ of, name }: { of: ReactNodeViewProps; name: string }) {
  const { media } = useMediaFacts();
  const { mediaId, posterId, stream } = of.node.attrs;
  const writable = useWritable();
  const film = typeof mediaId === 'string' ? media[mediaId] : undefined;
  const poster = typeof posterId === 'string' ? media[posterId] : undefined;
  const replace = useReplaceFile(of, 'mediaId', name === '音频' ? 'audio' : 'video');
  if (film?.kind === 'audio') return <audio controls preload="none" src={film.url} aria-label={name} />;
  if (film?.kind === 'video') {
    return (
      <video
        controls
        preload="none"
        playsInline
        aria-label={name}
        src={film.url}
        poster={poster?.kind === 'image' ? renditionPath(poster.id, '16x9.jpg') : undefined}
      />
    );
  }
  return (
    <div className="no-media">
      <Icon name={name === '音频' ? 'sound' : 'play'} />
      {mediaId !== null
        ? `${name}正在处理，过几秒刷新就能看到。`
        : stream === null || stream === undefined
          ? `这里缺${name}。读者看不到这个位置，直到放入${name}。`
          : '只用视频流播放。'}
      {writable ? (
        <button type="button" className="btn" onClick={() => void replace()}>
          选{name}或上传
        </button>
      ) : null}
    </div>
  );
}

function useReplaceFile(of: ReactNodeViewProps, attr: string, kind: MediaKind): () => Promise<void> {
  const asking = useAsk();
  const { add } = useMediaFacts();
  return async () => {
    const [picked] = (await asking.media(kind)) ?? [];
    if (!picked?.media) return;
    add(picked.media);
    // The old file's mark goes with it.
    const mark = attr === 'mediaId' ? { aiMade: picked.aiWords === '' ? null : true } : {};
    setNodeAttrs(of, { [attr]: picked.id, ...mark });
    selectNode(of);
  };
}

function FilmTools({ of, name }: { of: ReactNodeViewProps; name: string }) {
  const replace = useReplaceFile(of, 'mediaId', name === '音频' ? 'audio' : 'video');
  const { media } = useMediaFacts();
  const writable = useWritable();
  if (!writable) return null;
  return (
    <div className="block-tools">
      <button type="button" className="icon-button" onClick={() => void replace()}>
        <Icon name={name === '音频' ? 'sound' : 'play'} />
        替换
      </button>
      <MenuButton label="更多" items={[aiMadeItem(of, media), removeItem(of)]}>
        <Icon name="more" />
      </MenuButton>
    </div>
  );
}

function FilmFiles({ of }: { of: ReactNodeViewProps }) {
  return (
    <div className="mb-3 grid gap-[0.6rem]">
      <FileLine of={of} attr="posterId" kind="image" label="封面图" />
      <FileLine of={of} attr="subtitlesId" kind="subtitles" label="字幕" />
      <StreamField of={of} />
    </div>
  );
}

type FileProps = { of: ReactNodeViewProps; attr: string; kind: MediaKind; label: string };

function FileLine({ of, attr, kind, label }: FileProps) {
  const choose = useReplaceFile(of, attr, kind);
  const given = of.node.attrs[attr] !== null;
  return (
    <p className="m-0 flex flex-wrap items-center gap-2">
      <span>
        {label}：{given ? '已有' : '没有'}
      </span>
      <button
        type="button"
        className="btn"
        aria-label={`${given ? '更换' : '选择'}${label}`}
        onClick={() => void choose()}
      >
        {given ? '更换' : '选择'}
      </button>
      {given ? (
        <button
          type="button"
          className="btn"
          aria-label={`去掉${label}`}
          onClick={() => setNodeAttrs(of, { [attr]: null })}
        >
          去掉
        </button>
      ) : null}
    </p>
  );
}
