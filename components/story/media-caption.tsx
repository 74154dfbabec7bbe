import { Credit } from './credit.tsx';
import type { StoryScene } from './story-scene.ts';

type Props = {
  caption: string;
  credit: string;
  aiMade?: boolean;
  kind?: keyof typeof marks;
  photographers?: StoryScene['photographers'];
};

const marks = { picture: '本图由 AI 生成', video: '本视频由 AI 生成', audio: '本音频由 AI 生成' } as const;

/** Caption and credit, each on a line of its own; what a machine made says so beside the credit. */
export function MediaCaption({ caption, credit, aiMade = false, kind = 'picture', photographers }: Props) {
  if (caption === '' && credit === '' && !aiMade) return null;
  return (
    <figcaption>
      {caption !== '' && <span>{caption}</span>}
      {(credit !== '' || aiMade) && (
        <span className="cr">
          <Credit text={credit} photographers={photographers} />
          {aiMade && <span className="ai">{marks[kind]}</span>}
        </span>
      )}
    </figcaption>
  );
}
