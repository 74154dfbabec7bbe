import type { Block } from '#newsroom/body/body.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';
import { MediaCaption } from '../media-caption.tsx';
import { playingTime } from '../playing-time.ts';
import type { StoryScene } from '../story-scene.ts';
import { Transcript } from '../transcript.tsx';

type Props = { block: Extract<Block, { type: 'audio' }>; scene: StoryScene };

/** The browser's own player, which loads nothing before it is played and so cannot tell the length itself. */
export function AudioBlock({ block, scene }: Props) {
  const sound = block.mediaId === null ? undefined : scene.media[block.mediaId];
  if (sound?.kind !== 'audio') return <Transcript text={block.transcript} open />;
  return (
    <>
      <figure className="fig aud">
        <p className="len">
          <Icon name="sound" />
          <Said text="音频" />
          {sound.durationMs !== null && (
            <Said className="num" text={`时长 ${playingTime(sound.durationMs)}`} />
          )}
        </p>
        <audio controls preload="none" src={sound.url} aria-label={block.caption || '音频'} />
        <MediaCaption caption={block.caption} credit={block.credit} aiMade={block.aiMade} kind="audio" />
      </figure>
      <Transcript text={block.transcript} />
    </>
  );
}
