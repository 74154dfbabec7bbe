'use client';

import { type SyntheticEvent, useRef, useState } from 'react';
import { z } from 'zod';
import type { ReportPlace } from './report-view.ts';

const answer = z.union([z.object({ html: z.string() }), z.object({ message: z.string() })]);

/** Its own colours, in light and dark: the page brought none. */
const look = `<style>
:root { color-scheme: light dark }
body { margin: 12px; font: 15px/1.7 system-ui, sans-serif; color: light-dark(#1c1c1e, #e8e6e1); background: light-dark(#fff, #1b1c1f); overflow-wrap: anywhere }
ul, ol { padding-left: 1.2em } table { border-collapse: collapse } td, th { padding: 2px 8px; vertical-align: top }
.picture { display: inline-block; padding: 12px 24px; background: light-dark(#eceae4, #2b2c30); color: light-dark(#5d5d5d, #b5b2ab) }
[data-at] { cursor: pointer } [data-at]:hover:not(:has([data-at]:hover)) { background: light-dark(#1660d010, #6ea4ff18) }
[data-told]::before { content: attr(data-told); display: inline-block; margin-right: 6px; padding: 0 6px; font-size: 12px; color: #fff; background: #1660d0 }
[data-told] { outline: 2px solid #1660d0; outline-offset: 2px } [data-chosen] { outline: 3px solid #c8102e; outline-offset: 3px }
</style>`;

const names = { headline: '标题', time: '时间', source: '来源', channels: '栏目' };

type Props = { importId: number; place: ReportPlace; chosen: number; onChoose: (at: number) => void };

/** A saved page as it was read: what stands where, and whatever is pressed in it is chosen as the place of the copy. */
export function PagePicture({ importId, place, chosen, onChoose }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [html, setHtml] = useState('');
  const [fault, setFault] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = async (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.open || asked) return;
    setAsked(true);
    try {
      const told = answer.parse(await (await fetch(`/admin/import/${importId}/picture`)).json());
      if ('html' in told) setHtml(look + told.html);
      else setFault(told.message);
    } catch {
      setFault('网页原样没有取到，请检查网络，再打开一次。');
      setAsked(false);
    }
  };
  const mark = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    for (const [field, at] of Object.entries(place.where)) tell(page, at, names[field as keyof typeof names]); // oxlint-disable-line typescript/no-unsafe-type-assertion -- its own keys
    tell(page, place.at, '正文');
    show(page, chosen);
    page.querySelector(`[data-at="${place.at}"]`)?.scrollIntoView({ block: 'start' });
    page.addEventListener('click', (event) => {
      // An element of the frame is of the frame's own class.
      const pressed = event.target as Element | null; // oxlint-disable-line typescript/no-unsafe-type-assertion -- what is clicked is one
      const at = Number(
        pressed?.closest('div,section,article,main,td,table,blockquote')?.getAttribute('data-at') ??
          Number.NaN,
      );
      if (Number.isNaN(at)) return;
      show(page, at);
      onChoose(at);
    });
  };
  return (
    <details className="mt-3" onToggle={(event) => void ask(event)}>
      <summary className="cursor-pointer">
        网页原样（没有样式和图片）：标出了各项是从哪里读的，点一处就改从那里读正文
      </summary>
      {fault === '' ? null : <p className="theirs">{fault}</p>}
      {html === '' ? null : (
        <iframe
          ref={frame}
          title="网页原样"
          sandbox="allow-same-origin"
          srcDoc={html}
          onLoad={mark}
          className="mt-2 h-[70vh] w-full border border-rule"
        />
      )}
    </details>
  );
}

function tell(page: Document, at: number, name: string): void {
  page.querySelector(`[data-at="${at}"]`)?.setAttribute('data-told', name);
}

function show(page: Document, at: number): void {
  page.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
  page.querySelector(`[data-at="${at}"]`)?.setAttribute('data-chosen', '');
}
