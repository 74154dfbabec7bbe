import type { StoryItem } from '#newsroom/story/story-view.ts';
import { Icon } from './icon.tsx';
import { ResponsivePicture } from './responsive-picture.tsx';

type Props = { item: StoryItem; sizes: string; ratio?: 'r169'; first?: boolean; play?: boolean };

/** A picture that repeats the title's link: seen and clicked, but not read aloud or reached by Tab a second time. */
export function Thumbnail({ item, sizes, ratio, first, play }: Props) {
  if (!item.picture) return null;
  return (
    <a className={ratio ? `th ${ratio}` : 'th'} href={item.path} tabIndex={-1} aria-hidden="true">
      <ResponsivePicture picture={item.picture} alt="" sizes={sizes} first={first} />
      {play && <span className="play" />}
      <ThumbnailMark item={item} />
    </a>
  );
}

function ThumbnailMark({ item }: { item: StoryItem }) {
  if (item.type === 'photoSet') {
    return (
      <span className="mk">
        <Icon name="pictures" />
        图集
      </span>
    );
  }
  if (item.type !== 'video') return null;
  return (
    <span className="mk num">
      <Icon name="play" />
      {item.durationMs === null ? '视频' : playingTime(item.durationMs)}
    </span>
  );
}

/** 01:24 */
function playingTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
