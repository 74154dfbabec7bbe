import type { Photo } from '#newsroom/body/photos.rule.ts';
import { Credit } from './credit.tsx';
import type { StoryScene } from './story-scene.ts';

type Props = { photo: Photo; photographers: StoryScene['photographers'] };

/** Who took a photo of a set; what a machine made says so. */
export function PhotoCredit({ photo: { credit, aiMade }, photographers }: Props) {
  if (credit === '' && !aiMade) return null;
  return (
    <span className="cr">
      <Credit text={credit} photographers={photographers} />
      {aiMade && <span className="ai">本图由 AI 生成</span>}
    </span>
  );
}
