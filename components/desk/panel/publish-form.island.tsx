'use client';

import { type SubmitEvent, useState } from 'react';
import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { type Wanting, wantingIn } from '#newsroom/body/wanting.rule.ts';
import { reviewSteps, stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { way } from '#newsroom/workflow/way.rule.ts';
import { standing } from '#newsroom/publication/standing.rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { tellDesk } from '../pickers/ask-desk.ts';
import { toldFault } from '../pickers/desk-answer.ts';
import { useWriting } from '../saving/saving-context.island.tsx';
import { editorStory } from '../story/story-content.ts';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { goToPlace } from './go-to.ts';
import { useStanding } from './standing-scope.island.tsx';

type Outcome = {
  /** Counts, so that the same message twice is told twice. */
  number: number;
  ok: boolean;
  message: string;
  wants: readonly Wanting[];
};

const answer = z.object({
  wants: z.array(z.object({ place: z.string(), text: z.string() })),
  /** What was not published with it. */
  note: z.string().default(''),
  standing,
  way,
});
const submitted = z.object({ step: z.enum(reviewSteps), standing, way });

/** What the bar's form can be sent for: its own button does the first two. */
const formActs = ['submit', 'publish', 'fix', 'first', 'anyway'] as const;
type FormAct = (typeof formActs)[number];

/** What reviewers need to begin; all else may come while they read. */
const toSubmit: ReadonlySet<string> = new Set(['headline', 'body', 'channelId']);

const nothing: Outcome = { number: 0, ok: true, message: '', wants: [] };

/** 送审 and 发布: saves first, and takes exactly what was saved. Everything that is lacking is told at once. */
export function usePublishing() {
  const { editor, flush, untaken } = useStoryEditor();
  const { saver } = useWriting();
  const { view, learn } = useStanding();
  const [outcome, setOutcome] = useState(nothing);
  const [pending, setPending] = useState<FormAct | null>(null);

  const tell = (ok: boolean, message: string, wants: readonly Wanting[] = []) =>
    setOutcome(({ number }) => ({ number: number + 1, ok, message, wants }));
  const tellWants = (act: FormAct, wants: readonly Wanting[]) =>
    tell(false, `还差 ${wants.length} 处，补上就能${act === 'submit' ? '送审' : '发布'}：`, wants);

  async function order(act: FormAct, override: string) {
    flush();
    const wants = [
      ...wantingIn(editorStory(editor), now()).filter(
        ({ place }) => !untaken.has(place) && (act !== 'submit' || toSubmit.has(place)),
      ),
      ...Array.from(untaken, ([place, text]) => ({ place, text })),
    ];
    if (wants.length > 0) return tellWants(act, wants);
    const saved = await saver.saveNow();
    const { version, articleId, message } = saver.state();
    if (!saved || !version || articleId === null) {
      const what = act === 'submit' ? '送审' : '发布';
      return tell(false, `没有${what}，因为最后的改动还没有存到服务器。${message}`);
    }
    const path = `/admin/articles/${articleId}`;
    if (act === 'submit') {
      const { step, ...learned } = await tellDesk(`${path}/submit`, version, submitted);
      learn(learned);
      return tell(true, `已送审，等${stepNames[step]}。`);
    }
    const { state } = view.draft;
    const sent = act === 'anyway' ? 'publish' : act;
    const done = await tellDesk(`${path}/publish`, { ...version, state, act: sent, override }, answer);
    learn({ standing: done.standing, way: done.way });
    if (done.wants.length > 0) return tellWants(act, done.wants);
    tell(true, `已发布，读者现在就能看到。${done.note}`);
  }

  function publish(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending !== null) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const act = formActs.find((one) => one === form.get('act')) ?? 'submit';
    const why = form.get(`why-${act}`);
    setPending(act);
    order(act, typeof why === 'string' ? why : '')
      .catch((error: unknown) => tell(false, toldFault(error)))
      .finally(() => setPending(null));
  }

  const dismiss = () => setOutcome(({ number }) => ({ ...nothing, number }));
  return { publish, pending, outcome, dismiss };
}

type MessageProps = {
  outcome: Outcome;
  pending: boolean;
  path: string | null;
  onDismiss: () => void;
};

/** What publishing came to, below the bar; what is lacking leads to its place. */
export function PublishMessage({ outcome, pending, path, onDismiss }: MessageProps) {
  const { number, ok, message, wants } = outcome;
  const { editor } = useStoryEditor();
  return (
    <div className="msgs" aria-live={ok ? 'polite' : 'assertive'} aria-atomic="true">
      {message === '' || pending ? null : (
        <div key={number} className={`msg relative pr-14 ${ok ? 'done' : 'wrong'}`}>
          {message}
          {ok && path !== null ? (
            <a className="ml-[0.75em] underline underline-offset-[0.25em]" href={path}>
              看读者页
            </a>
          ) : null}
          {wants.length > 0 ? (
            <ul className="lacks mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {wants.map(({ place, text }) => (
                <li key={place}>
                  <button
                    type="button"
                    className="min-h-7 underline underline-offset-[0.25em] max-phone:min-h-11"
                    onClick={() => goToPlace(editor, place)}
                  >
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <button
            type="button"
            className="icon-button absolute top-0 right-3 min-h-10 min-w-10"
            aria-label="收起"
            onClick={onDismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
