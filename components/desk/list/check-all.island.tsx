'use client';

import { useEffect, useRef } from 'react';
import { useScript } from '../form/use-script.ts';
import { lineBoxes, onSelection, select } from './list-selection.ts';

/** Ticks every line of the page. It needs script, so it comes with it. */
export function CheckAll() {
  const box = useRef<HTMLInputElement>(null);
  const script = useScript();
  useEffect(() => {
    const show = () => {
      const boxes = lineBoxes();
      const ticked = boxes.filter((one) => one.checked).length;
      if (!box.current) return;
      box.current.checked = ticked > 0 && ticked === boxes.length;
      box.current.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    show();
    return onSelection(show);
  }, []);
  return (
    <label className="tick-room -my-[0.4rem] min-h-6" hidden={!script}>
      <input
        ref={box}
        className="checkbox"
        type="checkbox"
        aria-label="全选本页"
        onChange={(event) => select(lineBoxes(), event.target.checked)}
      />
    </label>
  );
}
