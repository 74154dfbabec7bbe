'use client';

import { storyExcerpt } from '#newsroom/body/measure.rule.ts';
import { renditionPath } from '#newsroom/media/picture.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { pageTitle, shareDescription } from '#newsroom/syndication/share-card.rule.ts';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { useMediaFacts } from '../story/media-facts.island.tsx';
import { Fold } from './fold.island.tsx';
import { bodyPictures } from './lead-fold.island.tsx';

type Props = { story: ArticleInput; view: Pick<EditorPageView, 'siteUrl' | 'siteName' | 'channels'> };

/** As many as most search engines and cards show. */
const titleShown = 30;
const textShown = 78;

/** What a search result and a shared card will show, by the same rules as the page's head. */
export function ShareFold({ story, view: { siteUrl, siteName, channels } }: Props) {
  const { media } = useMediaFacts();
  const host = URL.canParse(siteUrl) ? new URL(siteUrl).host : siteUrl;
  const channel = channels.find((one) => one.id === story.channelId)?.name ?? '';
  const title = story.headline || '无题';
  const about = shareDescription({ standfirst: story.standfirst, excerpt: storyExcerpt(story) });
  const lead = story.leadMediaId ?? bodyPictures(story, media)[0]?.id;
  const pictured = lead !== undefined && media[lead]?.kind === 'image';
  return (
    <Fold id="share" title="搜索与分享预览">
      <div className="rounded-control border border-rule bg-raised p-[0.85rem] text-xs">
        <u className="block text-2xs text-ink-3 no-underline">
          {[host, channel].filter(Boolean).join(' › ')}
        </u>
        <b className="my-[0.15rem] block text-md leading-[1.45] font-medium text-azure">
          {cut(pageTitle(title, siteName), titleShown)}
        </b>
        <p className="leading-[1.6] text-ink-2">
          {cut(about, textShown) || '还没有导语和正文，搜索引擎会自己挑一段。'}
        </p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_4.5rem] gap-x-3 gap-y-2 rounded-control border border-rule bg-raised p-[0.85rem] text-xs leading-[1.5]">
        <span>
          <b className="line-clamp-2 font-medium">{title}</b>
          <small className="mt-[0.2rem] line-clamp-3 text-2xs text-ink-3">{about || host}</small>
        </span>
        {pictured ? (
          <img className="size-18 object-cover" src={renditionPath(lead, '16x9.jpg')} alt="" />
        ) : (
          <span className="grid size-18 place-items-center bg-wash-2 text-2xs text-ink-3">没有题图</span>
        )}
        <u className="col-span-full border-t border-rule pt-[0.4rem] text-2xs text-ink-3 no-underline">
          {siteName}
        </u>
      </div>
      <p className="hint">上面是搜索结果，下面是微信、微博里的分享卡片。改标题、导语、题图，这里跟着变。</p>
    </Fold>
  );
}

const cut = (text: string, most: number) => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join('')}……` : text;
};
