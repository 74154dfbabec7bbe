import type { Figure } from '#newsroom/article/body.rule.ts';
import { ResponsivePicture } from '../ui/responsive-picture.tsx';
import { Icon } from '../ui/icon.tsx';
import type { StoryScene } from '../story/story-scene.ts';
import { Field } from './field.island.tsx';
import { FileField } from './file-field.island.tsx';

type Props = { figure: Figure; index: number; scene: StoryScene };

/** A picture in its place with its three texts. One that has no file yet waits here where everyone sees it. */
export function FigureEditor({ figure, index, scene }: Props) {
  const name = `figures.${index}`;
  return (
    <fieldset className="figed">
      <legend>图片 {index + 1}</legend>
      <Shown figure={figure} scene={scene} />
      <FileField
        name={`${name}.file`}
        label={figure.mediaId === null ? '放入图片' : '换一张'}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
        hint="保存时上传。"
      />
      <Field name={`${name}.caption`} label="图说" value={figure.caption} rows={2} maxLength={2000} />
      <Field name={`${name}.credit`} label="摄影、供图" value={figure.credit} maxLength={200} />
      <Field
        name={`${name}.alt`}
        label="替代文字"
        value={figure.alt}
        rows={1}
        maxLength={400}
        hint="给看不到图的人：画面里有什么。不要重复图说。"
      />
    </fieldset>
  );
}

function Shown({ figure, scene }: { figure: Figure; scene: StoryScene }) {
  const media = figure.mediaId === null ? undefined : scene.media[figure.mediaId];
  if (media?.kind === 'image') {
    return <ResponsivePicture picture={media} alt={figure.alt} sizes="(min-width: 48rem) 43rem, 100vw" />;
  }
  return (
    <div className="wait">
      <Icon name="pictures" />
      {figure.mediaId === null
        ? '这里缺一张图。读者看不到这个位置，直到放入图片。'
        : '图片正在处理，过几秒刷新就能看到。'}
    </div>
  );
}
