import { players } from '#lib/reader/players.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import { Icon } from '../../ui/icon.tsx';

/**
 * A player of another house: a link to its page and, with the script, a button that puts its frame here. Nothing
 * foreign loads before that, and no one is followed.
 */
export function EmbedBlock({ block }: { block: Extract<Block, { type: 'embed' }> }) {
  const { name, page, frame } = players[block.provider];
  const title = block.title || '站外视频';
  return (
    <section className="emb" aria-label={`${name}视频：${title}`} data-frame={frame(block.id)}>
      <p className="by">
        <Icon name="play" />
        {name}
      </p>
      <p className="ti">{title}</p>
      <p className="go">
        <button className="btn p js" type="button" data-do="embed">
          在本页播放
        </button>
        <a className="btn" href={page(block.id)} rel="noopener nofollow">
          去{name}观看
        </a>
      </p>
      <p className="hint js" data-say={`点“在本页播放”后才会连接${name}，对方可能记录这次访问。`} />
    </section>
  );
}
