'use client';

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { players } from '#lib/reader/players.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useWritable } from '../writable.island.tsx';
import { NodeText } from './node-text.island.tsx';

const isProvider = (value: unknown): value is keyof typeof players =>
  typeof value === 'string' && Object.hasOwn(players, value);

/** A player of another house. Nothing of theirs is loaded here; its page opens in a window of its own. */
export function EmbedView(props: ReactNodeViewProps) {
  const writable = useWritable();
  const { provider, id } = props.node.attrs;
  if (!isProvider(provider)) return <NodeViewWrapper />;
  const { name, page } = players[provider];
  return (
    <NodeViewWrapper as="section" className="emb block-frame" aria-label={`${name}视频`}>
      <p className="by">
        <Icon name="play" />
        {name}
      </p>
      <div className="ti">
        <NodeText of={props} name="title" label="站外视频标题" placeholder="标题" />
      </div>
      <p className="go">
        <a className="btn" href={page(String(id))} target="_blank" rel="noopener noreferrer">
          去{name}看看
        </a>
        {writable ? (
          <button type="button" className="btn" onClick={() => props.deleteNode()}>
            删除
          </button>
        ) : null}
      </p>
    </NodeViewWrapper>
  );
}
