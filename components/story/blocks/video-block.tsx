import type { Block } from '#newsroom/article/body.rule.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import { MediaCaption } from '../media-caption.tsx';
import type { StoryScene } from '../story-scene.ts';
import { Transcript } from '../transcript.tsx';

type Props = { block: Extract<Block, { type: 'video' }>; scene: StoryScene };

/** Loads nothing but its poster until someone plays it. */
export function VideoBlock({ block, scene }: Props) {
  const film = block.mediaId === null ? undefined : scene.media[block.mediaId];
  if (film?.kind !== 'video') return null;
  const poster = block.posterId === null ? undefined : scene.media[block.posterId];
  const subtitles = block.subtitlesId === null ? undefined : scene.media[block.subtitlesId];
  return (
    <>
      <figure className="fig film-fig">
        <video
          controls
          preload="none"
          playsInline
          poster={poster?.kind === 'image' ? renditionPath(poster.id, '16x9.jpg') : undefined}
        >
          <source src={film.url} type={film.type} />
          {subtitles?.kind === 'subtitles' && (
            <track kind="captions" src={subtitles.url} srcLang="zh-CN" label="中文字幕" default />
          )}
          <a href={film.url}>下载视频</a>
        </video>
        <MediaCaption caption={block.caption} credit={block.credit} />
      </figure>
      <Transcript text={block.transcript} />
    </>
  );
}
