'use client';

import { type MouseEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type BulkAct, bulkActs, bulkNames } from '#newsroom/desk-list/bulk.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { showDialog } from '../form/show-dialog.ts';
import { BulkForm, type BulkTools } from './bulk-form.island.tsx';
import { type Chosen, chosenLines, lineBoxes, onSelection, select } from './list-selection.ts';
import { useTickingByMouse } from './tick-by-mouse.ts';

type Open = { act: BulkAct; chosen: readonly Chosen[]; key: number };
const countChosen = () => chosenLines().length;
const isAct = (value: unknown): value is BulkAct => bulkActs.some((act) => act === value);

/**
 * What can be done with the ticked articles. Without script it is a GET form that leads to a page for the act; with
 * script the same form opens in a dialog over the list. CSS hides the bar while nothing is ticked.
 */
export function BulkBar({ tools, acts }: { tools: BulkTools; acts: readonly BulkAct[] }) {
  // null as the server sends it: without script nobody counts.
  const count = useSyncExternalStore(onSelection, countChosen, () => null);
  const [open, setOpen] = useState<Open | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useTickingByMouse();

  useEffect(() => {
    const onClick = (event: globalThis.MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-bulk]') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { bulk, id, title = '' } = link.dataset;
      if (!isAct(bulk)) return;
      event.preventDefault();
      link.closest<HTMLElement>('[popover]')?.hidePopover();
      setOpen({ act: bulk, chosen: [{ id: Number(id), title }], key: Date.now() });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);

  useEffect(() => {
    if (open && dialog.current) showDialog(dialog.current);
  }, [open]);

  function start(event: MouseEvent<HTMLButtonElement>) {
    const act = event.currentTarget.value;
    const chosen = chosenLines();
    event.preventDefault();
    if (isAct(act) && chosen.length > 0) setOpen({ act, chosen, key: Date.now() });
  }

  function leaveDone(ids: readonly number[]) {
    select(
      lineBoxes().filter((box) => ids.includes(Number(box.value))),
      false,
    );
  }

  return (
    <>
      <form id="bulk" action="/admin/bulk" className="bulk" aria-label="批量处理">
        <span role="status" className="mr-auto">
          {count === null ? '选中的稿件' : count === 0 ? '' : `已选 ${count} 篇`}
        </span>
        {acts.map((act) => (
          <button key={act} type="submit" name="act" value={act} className="btn" onClick={start}>
            {bulkNames[act]}
          </button>
        ))}
        <button type="reset" className="btn" aria-label="取消选择">
          <Icon name="close" />
        </button>
      </form>
      <dialog
        ref={dialog}
        className="ask w-[min(30rem,calc(100vw-2rem))] max-w-none"
        aria-labelledby="bulk-title"
        onClose={() => setOpen(null)}
      >
        {open ? (
          <>
            <h2 id="bulk-title" className="mb-3 text-md font-semibold">
              {bulkNames[open.act]}
            </h2>
            <BulkForm
              key={open.key}
              act={open.act}
              chosen={open.chosen}
              tools={tools}
              onDone={leaveDone}
              onClose={() => dialog.current?.close()}
            />
          </>
        ) : null}
      </dialog>
    </>
  );
}
