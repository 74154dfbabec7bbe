'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { moveItem } from '../form/move-item.ts';
import { type Offer, type OfferSource, useOffers } from './name-offers.ts';
import { OfferList } from './offer-list.island.tsx';
import { isComposing } from './option-keys.ts';
import { SortScope } from './sort-scope.island.tsx';
import { SortableChip, TokenChip } from './token-chip.island.tsx';
import { admit, endedWords, tokensOf, wordsIn } from './token-words.ts';

type Props = {
  label: string;
  /** Shown in place of the label, which is then only read aloud. */
  head?: ReactNode;
  tokens: readonly Offer[];
  onChange: (tokens: readonly Offer[]) => void;
  source: OfferSource;
  /** Words that nobody suggested may be added too. */
  free?: boolean;
  sortable?: boolean;
  most: number;
  /** Characters of one word. */
  longest?: number;
  placeholder?: string;
};

/**
 * Words in a box. Enter or a comma adds what was typed, Backspace in the empty field takes the last one out; ← goes
 * among them, where Delete takes out and Alt+←/→ moves. An input method's own Enter adds nothing.
 */
export function TokenField({
  label,
  head,
  tokens,
  onChange,
  source,
  free = false,
  sortable = false,
  ...rest
}: Props) {
  const { most, longest = 30, placeholder } = rest;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const taken = new Set(tokens.map((one) => one.id));
  const list = useOffers(typed, source, (one) => taken.has(one.id));

  const chip = (token: string) =>
    [...(box.current?.querySelectorAll('button') ?? [])].find((one) => one.dataset['token'] === token);
  useEffect(() => {
    if (wanted.current === null) return;
    chip(wanted.current)?.focus();
    wanted.current = null;
  });

  /** `rest` is typed on; what cannot be added stays in the field before it. */
  function add(added: readonly Offer[], rest: readonly string[] = []) {
    const { admitted, left, ...told } = admit(tokens, added, { most, longest });
    setTyped([...left, ...rest].join('，'));
    list.hide();
    if (admitted.length > 0) onChange([...tokens, ...admitted]);
    setSaid(told.said);
    setFault(told.fault);
  }

  const wordOf = (text: string) => tokensOf(text, { source, free });
  const allOf = (text: string) => (free ? wordsIn(text) : [text]).flatMap(wordOf);

  /** Whole words of what was typed go into the box, the last piece stays in the field. */
  function type(text: string, composing: boolean) {
    const ended = composing || !free ? null : endedWords(text);
    if (!ended) {
      setTyped(text);
      setFault('');
      list.show();
      return;
    }
    add(ended.words.flatMap(wordOf), [ended.rest]);
  }

  function remove(token: Offer) {
    const index = tokens.findIndex((one) => one.id === token.id);
    const next = tokens[index + 1] ?? tokens[index - 1];
    onChange(tokens.filter((one) => one.id !== token.id));
    setSaid(`已移除${token.text}`);
    if (next && document.activeElement !== input.current) wanted.current = next.id;
    else input.current?.focus();
  }

  function move(from: number, to: number) {
    const moved = moveItem(tokens, from, to);
    if (moved === tokens) return;
    onChange(moved);
    setSaid(`${tokens[from]?.text ?? ''}移到第 ${to + 1} 位`);
  }

  function inputKeys(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return;
    const last = tokens.at(-1);
    const empty = event.currentTarget.value === '';
    const offer = list.offers[list.at] ?? (free || typed.trim() === '' ? undefined : list.offers[0]);
    if (event.key === 'Enter') add(offer ? [offer] : allOf(typed));
    else if (event.key === 'Backspace' && empty && last && !event.repeat) remove(last);
    else if (event.key === 'ArrowLeft' && empty && last) chip(last.id)?.focus();
    else if (!list.press(event.key)) return;
    event.preventDefault();
  }

  const chipKeys = (token: Offer, index: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step !== 0 && event.altKey && sortable) {
      wanted.current = token.id;
      move(index, index + step);
    } else if (step !== 0) {
      const beside = tokens[index + step];
      if (beside) chip(beside.id)?.focus();
      else if (step > 0) input.current?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(token);
    else return;
    event.preventDefault();
  };

  const chips = tokens.map((token, index) => {
    const props = { token, onRemove: () => remove(token), onKeys: chipKeys(token, index) };
    return sortable ? (
      <SortableChip key={token.id} {...props} index={index} group={id} />
    ) : (
      <TokenChip key={token.id} {...props} />
    );
  });

  return (
    <div className="field suggest relative">
      {head}
      <label htmlFor={id} className={head === undefined ? undefined : 'sr-only'}>
        {label}
      </label>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press beside the words goes to the field */}
      <div
        ref={box}
        className="tokens"
        onClick={(event) => {
          if (event.target === event.currentTarget) input.current?.focus();
        }}
      >
        {tokens.length > 0 ? (
          <ul aria-label={label}>
            <Order sortable={sortable} onMove={move}>
              {chips}
            </Order>
          </ul>
        ) : null}
        <input
          ref={input}
          id={id}
          {...list.field}
          aria-invalid={fault === '' ? undefined : true}
          aria-describedby={fault === '' ? `${id}-keys` : `${id}-keys ${id}-fault`}
          placeholder={tokens.length === 0 ? placeholder : undefined}
          value={typed}
          onChange={(event) => {
            const { nativeEvent } = event;
            type(event.target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
          }}
          onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          onClick={list.show}
          onKeyDown={inputKeys}
          onBlur={() => {
            list.hide();
            if (free && typed.trim() !== '') add(allOf(typed));
          }}
        />
      </div>
      <p className="sr-only" id={`${id}-keys`}>
        回车添加，退格移除，左键选已有的{sortable ? '，Alt 加左右键调整次序' : ''}
      </p>
      {fault === '' ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <output className="sr-only">{said}</output>
      <OfferList label={label} list={list} onTake={(one) => add([one])} />
    </div>
  );
}

type OrderProps = { sortable: boolean; onMove: (from: number, to: number) => void; children: ReactNode };

const Order = ({ sortable, onMove, children }: OrderProps) =>
  sortable ? <SortScope onMove={onMove}>{children}</SortScope> : children;
