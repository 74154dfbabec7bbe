'use client';

import { useId, useState } from 'react';
import { players } from '#lib/reader/players.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import { isShortAddress, parseEmbedAddress } from '#newsroom/body/embed-address.rule.ts';
import { Labelled } from '../../form/labelled.tsx';
import { AskForm } from './ask-form.island.tsx';

type Props = { onAnswer: (embed: Extract<Block, { type: 'embed' }> | null) => void };

/** Takes the address of a film at another house. Only its provider and id are kept. */
export function EmbedDialog({ onAnswer }: Props) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const id = useId();
  const found = parseEmbedAddress(address);
  const fault = address.trim() !== '' && found === null;
  return (
    <AskForm
      title="站外视频"
      take={{
        name: '插入',
        off: !found,
        run: () => {
          if (found) onAnswer({ type: 'embed', ...found, title: title.trim() });
        },
      }}
      onLeave={() => onAnswer(null)}
    >
      <Labelled id={`${id}-a`} label="视频网址">
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
              ? isShortAddress(address)
                ? '这是短网址，里面没有视频编号。请在浏览器里打开它，再粘贴打开后的完整网址。'
                : '认不出这个网址。请粘贴哔哩哔哩、优酷或腾讯视频的视频页地址，或对方给的嵌入代码。'
              : '支持哔哩哔哩、优酷、腾讯视频。读者点击后才会连接对方。'}
        </p>
      </Labelled>
      <Labelled id={`${id}-t`} label="标题">
        <input
          id={`${id}-t`}
          className="box"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Labelled>
    </AskForm>
  );
}
