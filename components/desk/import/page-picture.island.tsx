'use client';

import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type PlaceField, placeFieldNames } from '#newsroom/wire/place-field.rule.ts';
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

const names = { ...placeFieldNames, channels: '栏目' };
/** What copy may stand in; a field may stand in any element. */
const parts = 'div,section,article,main,td,table,blockquote';
/** In pixels, over the copy: headline and facts are seen as well. */
const roomAbove = 200;
/** Of the text that is told of what was pressed, in characters. */
const longestText = 60;

type Props = {
  importId: number;
  place: ReportPlace;
  field: PlaceField;
  chosen: number;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChoose: (at: number, text: string) => void;
};

/** A saved page as it was read: what stands where, and whatever is pressed in it is chosen as the place of the field. */
export function PagePicture({ importId, place, field, chosen, open, onOpen, onChoose }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [drawn, setDrawn] = useState(0);
  const { html, fault } = usePicture(importId, open);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page || drawn === 0) return;
    show(page, chosen);
    const press = (event: Event) => {
      // An element of the frame is of the frame's own class.
      const pressed = event.target as Element | null; // oxlint-disable-line typescript/no-unsafe-type-assertion -- what is clicked is one
      const element = pressed?.closest(field === 'copy' ? parts : '[data-at]');
      const at = Number(element?.getAttribute('data-at') ?? Number.NaN);
      if (!Number.isNaN(at)) onChoose(at, (element?.textContent ?? '').trim().slice(0, longestText));
    };
    page.addEventListener('click', press);
    return () => page.removeEventListener('click', press);
  }, [drawn, chosen, field, onChoose]);
  const mark = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    for (const [one, at] of Object.entries(place.where)) tell(page, at, names[one as keyof typeof names]); // oxlint-disable-line typescript/no-unsafe-type-assertion -- its own keys
    tell(page, place.at, '正文');
    // Within the frame: bringing it into view would move the desk's own page too.
    const copy = page.querySelector(`[data-at="${place.at}"]`);
    page.defaultView?.scrollTo(0, (copy?.getBoundingClientRect().top ?? 0) - roomAbove);
    setDrawn((count) => count + 1);
  };
  return (
    <details className="mt-3" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer">
        网页原样（没有样式和图片）：标出了各项是从哪里读的，点一处就改从那里读{placeFieldNames[field]}
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

/** The picture, fetched when it is first opened; where that failed, when it is opened again. */
function usePicture(importId: number, open: boolean): { html: string; fault: string } {
  const [html, setHtml] = useState('');
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (!open || html !== '') return;
    let gone = false;
    const ask = async () => {
      const told = answer.parse(await (await fetch(`/admin/import/${importId}/picture`)).json());
      if (gone) return;
      setFault('html' in told ? '' : told.message);
      if ('html' in told) setHtml(look + told.html);
    };
    ask().catch(() => setFault('网页原样没有取到，请检查网络，再打开一次。'));
    return () => {
      gone = true;
    };
  }, [importId, open, html]);
  return { html, fault };
}

/** Two may stand in one element: a line of time and source. */
function tell(page: Document, at: number, name: string): void {
  const element = page.querySelector(`[data-at="${at}"]`);
  const told = element?.getAttribute('data-told');
  element?.setAttribute('data-told', told ? `${told}、${name}` : name);
}

function show(page: Document, at: number): void {
  page.querySelector('[data-chosen]')?.removeAttribute('data-chosen');
  page.querySelector(`[data-at="${at}"]`)?.setAttribute('data-chosen', '');
}
