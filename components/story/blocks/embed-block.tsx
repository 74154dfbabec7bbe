import type { Block } from '#newsroom/article/body.rule.ts';
import { Icon } from '../../ui/icon.tsx';

type Embed = Extract<Block, { type: 'embed' }>;

/** A player of another house: a plain link, so that nothing foreign loads and no one is followed. */
export function EmbedBlock({ block }: { block: Embed }) {
  const { name, address } = players[block.provider];
  return (
    <p className="emb">
      <a href={address(block.id)} rel="noopener nofollow">
        <Icon name="play" />
        {block.title || '观看视频'}
        <small>{name}</small>
      </a>
    </p>
  );
}

const players: Record<Embed['provider'], { name: string; address: (id: string) => string }> = {
  bilibili: { name: '哔哩哔哩', address: (id) => `https://www.bilibili.com/video/${id}` },
  youku: { name: '优酷', address: (id) => `https://v.youku.com/v_show/id_${id}.html` },
  tencentVideo: { name: '腾讯视频', address: (id) => `https://v.qq.com/x/page/${id}.html` },
};
