/** The list's tick boxes hold the selection themselves: it works without script, and survives a refreshed list. */
const boxSelector = 'table.articles tbody input.checkbox';

export const lineBoxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(boxSelector),
];

export type Chosen = { id: number; title: string };

export const chosenLines = (): Chosen[] =>
  lineBoxes()
    .filter((box) => box.checked)
    .map((box) => ({ id: Number(box.value), title: box.dataset['title'] ?? '' }));

/** Ticks boxes, or unticks them, and tells everyone once. */
export function select(boxes: readonly HTMLInputElement[], ticked: boolean): void {
  for (const box of boxes) box.checked = ticked;
  document.dispatchEvent(new Event('listselection'));
}

/** Calls back after every change of the selection, by whomever. Answers with how to stop that. */
export function onSelection(show: () => void): () => void {
  const onChange = ({ target }: Event) => {
    if (target instanceof Element && target.matches(boxSelector)) show();
  };
  // A form's reset unticks its boxes only after its event.
  const onReset = () => setTimeout(show);
  document.addEventListener('change', onChange);
  document.addEventListener('reset', onReset);
  document.addEventListener('listselection', show);
  return () => {
    document.removeEventListener('change', onChange);
    document.removeEventListener('reset', onReset);
    document.removeEventListener('listselection', show);
  };
}
