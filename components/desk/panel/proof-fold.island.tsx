'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type ProofCheck, proofChecks } from '#newsroom/proof/check-text.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { correctionOf } from './correct-doubts.ts';
import { Fold } from './fold.island.tsx';
import { goToLack, goToSpot } from './go-to.ts';
import { proofMarks, showMarks, unplugMarks } from './proof-marks.ts';
import { type Doubt, type Lack, mediaLacks, proofStory } from './proof-spots.ts';

const told: Record<ProofCheck, (count: number) => string> = {
  halfWidth: (count) => `${count} 处半角标点夹在汉字间`,
  straightQuote: (count) => `${count} 处直引号`,
  unpaired: (count) => `${count} 处引号或括号不成对`,
  fullDigit: (count) => `${count} 处全角数字或字母`,
  dots: (count) => `${count} 处省略号、破折号或叠用标点`,
  blank: (count) => `${count} 处多余的空格`,
};

const cures: Record<ProofCheck, string | null> = {
  halfWidth: '全部改为全角',
  straightQuote: '全部改为弯引号',
  unpaired: null,
  fullDigit: '全部改为半角',
  dots: '全部改正',
  blank: '全部去掉',
};

const lackNames: Record<Lack['what'], string> = { caption: '图说', credit: '摄影者或来源', alt: '替代文字' };
const lackKinds = ['caption', 'credit', 'alt'] as const;

/** Long enough not to run between two keystrokes. */
const pauseMs = 700;

/** 标点体检: what is doubtful, where, and one press to put it right. */
export function ProofFold() {
  const { editor, flush } = useStoryEditor();
  const { doubts, quotations, lacks, pictures } = useProof();
  const groups = proofChecks.map((check) => ({ check, list: doubts.filter((one) => one.check === check) }));
  const count = doubts.length + lacks.length;

  function correct(list: readonly Doubt[]) {
    flush();
    // What was being typed may have moved things: read again, then put right.
    const kinds = new Set(list.map((one) => one.check));
    const { state, view } = editor;
    view.dispatch(
      correctionOf(
        state,
        proofStory(state.doc).doubts.filter((one) => kinds.has(one.check)),
      ),
    );
  }

  return (
    <Fold id="proof" title="标点体检" note={count === 0 ? '没有问题' : `${count} 处待改`}>
      <ul className="lint grid gap-2">
        {groups.map(({ check, list }) =>
          list.length === 0 ? null : (
            <Line
              key={check}
              text={told[check](list.length)}
              count={list.length}
              onGo={(n) => {
                const doubt = list[n];
                if (doubt) goToSpot(editor, doubt.spot);
              }}
            >
              {cures[check] === null ? null : (
                <button
                  type="button"
                  className="cure min-h-7 text-start font-medium whitespace-nowrap text-azure max-phone:min-h-11"
                  onClick={() => correct(list)}
                >
                  {cures[check]}
                </button>
              )}
            </Line>
          ),
        )}
        {groups.some(({ check, list }) => check === 'unpaired' && list.length > 0) ? null : (
          <Fine text={quotations > 0 ? `引号成对，共 ${quotations} 对` : '引号和括号成对'} />
        )}
        {lackKinds.map((what) => {
          const list = lacks.filter((one) => one.what === what);
          return list.length === 0 ? null : (
            <Line
              key={what}
              text={`${list.length} 处缺${lackNames[what]}`}
              count={list.length}
              onGo={(n) => {
                const lack = list[n];
                if (lack) goToLack(editor, lack);
              }}
            />
          );
        })}
        {pictures > 0 && lacks.length === 0 ? <Fine text="图片的图说、署名和替代文字齐全" /> : null}
      </ul>
    </Fold>
  );
}

function useProof() {
  const { editor } = useStoryEditor();
  const [proof, setProof] = useState(() => ({
    ...proofStory(editor.state.doc),
    ...mediaLacks(editor.state.doc),
  }));
  useEffect(() => {
    editor.registerPlugin(proofMarks());
    let timer: ReturnType<typeof setTimeout> | undefined;
    function read() {
      // A composition would be broken by marks that change around it.
      if (editor.view.composing) {
        timer = setTimeout(read, pauseMs);
        return;
      }
      const { doc } = editor.state;
      const next = proofStory(doc);
      setProof({ ...next, ...mediaLacks(doc) });
      showMarks(editor, next.doubts);
    }
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    };
    read();
    editor.on('transaction', later);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', later);
      unplugMarks(editor);
    };
  }, [editor]);
  return proof;
}

const line = 'grid grid-cols-[1.25rem_1fr_auto] items-center gap-2 text-xs leading-[1.45]';

type LineProps = {
  text: string;
  count: number;
  /** Shows the place with this number. */
  onGo: (n: number) => void;
  children?: ReactNode;
};

/** Each press goes on to the next place. */
function Line({ text, count, onGo, children }: LineProps) {
  const next = useRef(0);
  return (
    <li className={`doubtful ${line}`}>
      <Icon name="info" />
      <button
        type="button"
        className="min-h-7 text-start text-ink hover:underline hover:underline-offset-[0.25em] max-phone:min-h-11"
        onClick={() => {
          onGo(next.current % count);
          next.current = (next.current + 1) % count;
        }}
      >
        {text}
        <span className="sr-only">，逐处查看</span>
      </button>
      {children}
    </li>
  );
}

function Fine({ text }: { text: string }) {
  return (
    <li className={`fine ${line}`}>
      <Icon name="check" />
      <span>{text}</span>
    </li>
  );
}
