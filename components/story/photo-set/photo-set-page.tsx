import type { Photo } from '#newsroom/body/photos.rule.ts';
import { photosOf, withoutPhotos } from '#newsroom/body/photos.rule.ts';
import type { Story, StoryItem } from '#newsroom/story/story-view.ts';
import { Breadcrumb } from '../../site/breadcrumb.tsx';
import type { Edition } from '../../site/edition.ts';
import { PageFrame } from '../../site/page-frame.tsx';
import { AiMark } from '../ai-mark.tsx';
import { Contributors } from '../contributors.tsx';
import { Corrections } from '../corrections.tsx';
import { MorePhotoSets } from './more-photo-sets.tsx';
import { PhotoSetHead } from './photo-set-head.tsx';
import { PhotoStack } from './photo-stack.tsx';
import { PhotoStage } from './photo-stage.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { Related } from '../related.tsx';
import { StoryBody } from '../story-body.tsx';
import { StoryFoot } from '../story-foot.tsx';

type Props = {
  story: Story;
  photo: Photo;
  /** 更多图集 */
  more: readonly StoryItem[];
  edition: Edition;
};

/** A photo set with one of its photos on the stage; its copy and all photos stand at the set's own address alone. */
export function PhotoSetPage({ story, photo, more, edition }: Props) {
  const { noBreakWords } = edition.site;
  const photos = photosOf(story);
  const photographers = story.pages.photographer;
  const whole = photo.number === 1;
  // The 导语 of a set stands above its photos.
  const copy = {
    ...story,
    standfirst: '',
    lead: null,
    body: { ...story.body, blocks: withoutPhotos(story.body.blocks) },
  };
  return (
    <PageFrame edition={edition} trail={story.channels} dark>
      <main id="main" className="wrap">
        {/* Within the article it came out as the beginning of the copy, where that was taken out of the page. */}
        <Breadcrumb trail={story.channels} />
        <article className={whole ? 'set' : 'set single'}>
          <PhotoSetHead story={story} photos={photos.length} edition={edition} />
          <Corrections story={story} now={edition.now} />
          {story.aiMade && <AiMark />}
          <PhotoStage photos={photos} photo={photo} photographers={photographers} />
          <PhotoStrip photos={photos} photo={photo} />
          {whole && <PhotoStack photos={photos} photographers={photographers} />}
          <div className="about">
            <div>
              <div className="prose">
                {whole && <StoryBody story={copy} noBreak={noBreakWords} />}
                <Contributors story={story} />
              </div>
              <StoryFoot story={whole ? story : { ...story, tags: [] }} path={photo.path} edition={edition} />
            </div>
            {whole && <Related story={story} edition={edition} />}
          </div>
        </article>
        <MorePhotoSets sets={more} noBreak={noBreakWords} />
      </main>
    </PageFrame>
  );
}
