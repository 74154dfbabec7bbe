import type { Block } from '#newsroom/article/body.rule.ts';
import { MediaCaption } from '../media-caption.tsx';
import type { StoryScene } from '../story-scene.ts';
import { Transcript } from '../transcript.tsx';

type Props = { block: Extract<Block, { type: 'audio' }>; scene: StoryScene };

export function AudioBlock({ block, scene }: Props) {
  const sound = block.mediaId === null ? undefined : scene.media[block.mediaId];
  if (sound?.kind !== 'audio') return null;
  return (
    <>
      <figure className="fig">
        <audio controls preload="none" src={sound.url} />
        <MediaCaption caption={block.caption} credit={block.credit} />
      </figure>
      <Transcript text={block.transcript} />
    </>
  );
}
