import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';

type Props = { id: string | null; media: Record<string, StoryMedia>; change: 'same' | 'added' | 'removed' };

const words = { same: '图片', added: '加上的图片', removed: '删去的图片' };

/** A picture as a thumbnail; one that isn't there yet, or is none, as a frame with words. */
export function ComparedPicture({ id, media, change }: Props) {
  const file = id === null ? undefined : media[id];
  if (file?.kind === 'image') {
    const [width = file.width] = file.widths;
    return (
      <img
        className={`compared-picture ${change}`}
        src={renditionPath(file.id, `${width}.webp`)}
        width={file.width}
        height={file.height}
        alt={words[change]}
        loading="lazy"
      />
    );
  }
  return (
    <span className={`compared-picture none ${change}`}>{id === null ? '没有图片' : '图片还没有做好'}</span>
  );
}
