import type { Editor } from '@tiptap/core';

type Drag = {
  editor: Editor;
  event: PointerEvent;
  /** Shows where the blocks would go. */
  line: HTMLElement | null;
  onStart: () => void;
  onDrop: (before: number) => void;
  onEnd: () => void;
};

const leastMove = 5;
const edge = 72;

/** Follows a mouse, pen or finger that holds a block's grip until it lets go. Escape leaves all as it was. */
export function dragBlocks({ editor, event, line, onStart, onDrop, onEnd }: Drag): void {
  const { pointerId, clientX, clientY } = event;
  const control = new AbortController();
  const options = { signal: control.signal };
  let y = clientY;
  let target: number | null = null;
  let frame = 0;

  function scroll() {
    const by = y < edge ? y - edge : Math.max(0, y - (window.innerHeight - edge));
    if (by !== 0) {
      window.scrollBy(0, by / 4);
      show();
    }
    frame = requestAnimationFrame(scroll);
  }

  function show() {
    const gap = gapAt(editor, y);
    target = gap.before;
    if (!line?.parentElement) return;
    line.hidden = false;
    line.style.top = `${gap.top - line.parentElement.getBoundingClientRect().top}px`;
  }

  function end(drop: boolean) {
    control.abort();
    cancelAnimationFrame(frame);
    if (line) line.hidden = true;
    document.documentElement.classList.remove('dragging');
    if (drop && target !== null) onDrop(target);
    onEnd();
  }

  window.addEventListener(
    'pointermove',
    (moved) => {
      if (moved.pointerId !== pointerId) return;
      y = moved.clientY;
      if (frame === 0) {
        if (Math.hypot(moved.clientX - clientX, y - clientY) < leastMove) return;
        onStart();
        document.documentElement.classList.add('dragging');
        frame = requestAnimationFrame(scroll);
      }
      show();
    },
    options,
  );
  window.addEventListener('pointerup', (up) => up.pointerId === pointerId && end(frame !== 0), options);
  window.addEventListener('pointercancel', (one) => one.pointerId === pointerId && end(false), options);
  window.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      end(false);
    },
    options,
  );
}

/** The gap between two blocks that is nearest to a height in the window. */
function gapAt({ state, view }: Editor, y: number): { before: number; top: number } {
  let before = 0;
  let top = view.dom.getBoundingClientRect().top;
  let index = 0;
  state.doc.forEach((_, offset) => {
    const dom = view.nodeDOM(offset);
    index += 1;
    if (!(dom instanceof HTMLElement)) return;
    const box = dom.getBoundingClientRect();
    if (y > (box.top + box.bottom) / 2) {
      before = index;
      top = box.bottom + 6;
    } else if (index === 1) top = box.top - 6;
  });
  return { before, top };
}
