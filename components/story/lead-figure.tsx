import type { Story } from '#newsroom/article/story-view.ts';
import { ResponsivePicture } from '../ui/responsive-picture.tsx';
import { MediaCaption } from './media-caption.tsx';

export function LeadFigure({ story: { lead } }: { story: Story }) {
  if (!lead) return null;
  return (
    <figure className={lead.height > lead.width ? 'fig tall' : 'fig'}>
      <ResponsivePicture picture={lead} alt={lead.alt} sizes="(min-width: 48rem) 43rem, 100vw" first />
      <MediaCaption caption={lead.caption} credit={lead.credit} />
    </figure>
  );
}
