import type { Story } from '#newsroom/story/story-view.ts';
import { ResponsivePicture } from '../ui/responsive-picture.tsx';
import { figureClass } from './figure-class.ts';
import { MediaCaption } from './media-caption.tsx';
import { ZoomLink } from './zoom-link.tsx';

export function LeadFigure({ story: { lead } }: { story: Story }) {
  if (!lead) return null;
  return (
    <figure className={figureClass(lead)}>
      <ZoomLink picture={lead} alt={lead.alt}>
        <ResponsivePicture picture={lead} alt={lead.alt} sizes="(min-width: 48rem) 43rem, 100vw" first />
      </ZoomLink>
      <MediaCaption caption={lead.caption} credit={lead.credit} />
    </figure>
  );
}
