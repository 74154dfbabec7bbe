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
      <div className="seo">
        <u>{[host, channel].filter(Boolean).join(' › ')}</u>
        <b>{cut(pageTitle(title, siteName), titleShown)}</b>
        <p>{cut(about, textShown) || '还没有导语和正文，搜索引擎会自己挑一段。'}</p>
      </div>
      <div className="card">
        <span>
          <b>{title}</b>
          <small>{about || host}</small>
        </span>
        {pictured ? (
          <img src={renditionPath(lead, '16x9.jpg')} alt="" />
        ) : (
          <span className="noim">没有题图</span>
        )}
        <u>{siteName}</u>
      </div>
      <p className="hint">上面是搜索结果，下面是微信、微博里的分享卡片。改标题、导语、题图，这里跟着变。</p>
    </Fold>
  );
}

const cut = (text: string, most: number) => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join('')}……` : text;
};
