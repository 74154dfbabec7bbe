import type { Block } from '#newsroom/body/body.rule.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import { MediaCaption } from '../media-caption.tsx';
import { playingTime } from '../playing-time.ts';
import type { StoryScene } from '../story-scene.ts';
import { Transcript } from '../transcript.tsx';

type Props = { block: Extract<Block, { type: 'video' }>; scene: StoryScene };

/**
 * Loads nothing but its poster until someone plays it. With the script a tap on the poster plays; without it the
 * browser's own controls do.
 */
export function VideoBlock({ block, scene }: Props) {
  const own = block.mediaId === null ? undefined : scene.media[block.mediaId];
  const film = own?.kind === 'video' ? own : null;
  if (!film && block.stream === undefined) return <Transcript text={block.transcript} open />;
  const length = film?.durationMs ?? null;
  return (
    <>
      <figure className="fig vid">
        <div className="scr">
          <Film block={block} film={film} scene={scene} />
          <button
            className="js"
            type="button"
            data-do="play"
            aria-label={length === null ? '播放视频' : `播放视频，时长 ${playingTime(length)}`}
          >
            <span className="play" />
            {length !== null && <span className="num mk">{playingTime(length)}</span>}
          </button>
        </div>
        {length !== null && <p className="len num" data-say={`时长 ${playingTime(length)}`} />}
        {!film && (
          <p className="len">
            <a href={block.stream}>在播放器里打开</a>
          </p>
        )}
        <MediaCaption caption={block.caption} credit={block.credit} aiMade={block.aiMade} kind="video" />
      </figure>
      <Transcript text={block.transcript} />
    </>
  );
}

/** The stream first, for browsers that play it by themselves; others take the film, and only without one the script. */
function Film({ block, film, scene }: Props & { film: { url: string; type: string } | null }) {
  const poster = block.posterId === null ? undefined : scene.media[block.posterId];
  const subtitles = block.subtitlesId === null ? undefined : scene.media[block.subtitlesId];
  return (
    <video
      controls
      preload="none"
      playsInline
      poster={poster?.kind === 'image' ? renditionPath(poster.id, '16x9.jpg') : undefined}
      aria-label={block.caption || '视频'}
    >
      {block.stream !== undefined && <source src={block.stream} type="application/vnd.apple.mpegurl" />}
      {film && <source src={film.url} type={film.type} />}
      {subtitles?.kind === 'subtitles' && (
        <track kind="captions" src={subtitles.url} srcLang="zh-CN" label="中文字幕" default />
      )}
      {film && <a href={film.url}>下载视频</a>}
    </video>
  );
}
