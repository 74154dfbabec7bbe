'use client';

import { useId, useState } from 'react';
import { players } from '#lib/players.ts';
import type { Block } from '#newsroom/article/body.rule.ts';
import { parseEmbedAddress } from '#newsroom/article/embed-address.rule.ts';
import { PickerDialog } from '../pickers/picker-dialog.island.tsx';

type Props = { onAnswer: (embed: Extract<Block, { type: 'embed' }> | null) => void };

/** Takes the address of a film at another house. Only its provider and id are kept. */
export function EmbedDialog({ onAnswer }: Props) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const id = useId();
  const found = parseEmbedAddress(address);
  const fault = address.trim() !== '' && found === null;
  return (
    <PickerDialog open title="站外视频" onClose={() => onAnswer(null)}>
      <form
        className="askf"
        onSubmit={(event) => {
          event.preventDefault();
          if (found) onAnswer({ type: 'embed', ...found, title: title.trim() });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-a`}>视频网址</label>
          <input
            id={`${id}-a`}
            className="box"
            value={address}
            autoComplete="off"
            placeholder="https://www.bilibili.com/video/BV…"
            aria-invalid={fault || undefined}
            aria-describedby={`${id}-h`}
            onChange={(event) => setAddress(event.target.value)}
          />
          <p className={fault ? 'fault' : 'hint'} id={`${id}-h`} aria-live="polite">
            {found
              ? `${players[found.provider].name}，编号 ${found.id}`
              : fault
                ? '认不出这个网址。请粘贴哔哩哔哩、优酷或腾讯视频的视频页地址。'
                : '支持哔哩哔哩、优酷、腾讯视频。读者点击后才会连接对方。'}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-t`}>标题</label>
          <input
            id={`${id}-t`}
            className="box"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <div className="acts">
          <button type="button" className="btn" onClick={() => onAnswer(null)}>
            取消
          </button>
          <button type="submit" className="btn p" disabled={!found}>
            插入
          </button>
        </div>
      </form>
    </PickerDialog>
  );
}
