'use client';

import type { ReactNodeViewProps } from '@tiptap/react';
import { useId, useState } from 'react';
import { streamAddress } from '#newsroom/body/body.rule.ts';
import { Labelled, describedBy } from '../../form/labelled.tsx';
import { setNodeAttrs } from './node-text.island.tsx';

/** The film's address as a stream. One that no body may hold stays in the field and says so; the story keeps the last good one. */
export function StreamField({ of }: { of: ReactNodeViewProps }) {
  const stored: unknown = of.node.attrs['stream'];
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const value = typed ?? (typeof stored === 'string' ? stored : '');
  const good = value.trim() === '' || streamAddress.safeParse(value.trim()).success;
  const said = { fault: good ? undefined : '须是 https 开头或本站的 .m3u8 地址，没有保存。' };
  return (
    <Labelled id={id} label="视频流地址（选填）" said={said}>
      <input
        id={id}
        className="box"
        value={value}
        inputMode="url"
        placeholder="https://…/index.m3u8"
        aria-invalid={!good || undefined}
        aria-describedby={describedBy(id, said)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed === null || !good) return;
          setTyped(null);
          setNodeAttrs(of, { stream: typed.trim() || null });
        }}
      />
    </Labelled>
  );
}
