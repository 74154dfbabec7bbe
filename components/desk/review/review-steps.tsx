import { exactTime, longTime } from '#lib/dates.ts';
import { type SignedStep, stepNames, stepsOf } from '#newsroom/staff/review-steps.rule.ts';
import type { WaySignature } from '#newsroom/workflow/way.rule.ts';
import { updatedText } from '../form/updated-text.ts';
import { type ReviewView, changesOf } from './review-view.ts';
import { waitedWords } from './waited-words.ts';

/** 流程: who signed what and when, what it waits for and whom, what is to come. */
export function ReviewSteps({ view }: { view: ReviewView }) {
  const { way, now } = view;
  const { flow, run } = way;
  if (!run) return <NotOnWay view={view} />;
  const steps: SignedStep[] = stepsOf(flow.stages).flatMap((step) =>
    step === 'final' && (flow.proofread || flow.proofed) ? ['proof', step] : [step],
  );
  return (
    <section className="panel-part" aria-labelledby="steps">
      <h2 id="steps">
        流程
        <small>
          {['', '一审', '两审', '三审'][flow.stages]}
          {flow.proofread ? '，要校对' : ''}
        </small>
      </h2>
      <ol className="steps">
        <Done name="撰稿" one={{ staffName: run.staffName, at: run.submittedAt, note: '' }} now={now} />
        {steps.map((step) => {
          const own = way.signed.findLast((one) => one.step === step);
          if (own) return <Done key={step} name={stepNames[step]} one={own} now={now} />;
          if (step === flow.step) return <Waits key={step} step={step} view={view} />;
          return (
            <ToCome key={step} name={stepNames[step]} words={step === 'proof' ? '这一版还没有校对' : ''} />
          );
        })}
        <ToCome name="发布" words={publishWords(view)} />
      </ol>
    </section>
  );
}

/** Nobody handed it in, or it is over: what was signed before stands on its slips. */
function NotOnWay({ view: { id, way } }: { view: ReviewView }) {
  return (
    <section className="panel-part" aria-labelledby="steps">
      <h2 id="steps">流程</h2>
      <p>{way.returned ? `${way.returned.staffName} 已退回修改。` : '没有在审。'}</p>
      {way.slips.map(({ number }) => (
        <a key={number} className="link" href={`/admin/articles/${id}/slip?no=${number}`}>
          签发单 {number}
        </a>
      ))}
    </section>
  );
}

type DoneProps = { name: string; one: Pick<WaySignature, 'staffName' | 'at' | 'note'>; now: number };

function Done({ name, one, now }: DoneProps) {
  return (
    <li>
      <b>{name}</b>
      <span>{one.staffName}</span>
      <time title={exactTime(one.at)}>{updatedText(one.at, now)}</time>
      {one.note === '' ? null : <small>{one.note}</small>}
    </li>
  );
}

function Waits({ step, view }: { step: SignedStep; view: ReviewView }) {
  const { way, waitsFor, base, now } = view;
  const meId = way.person.id;
  const me = waitsFor.find((one) => one.id === meId);
  const names = me ? [`${me.name}，就是您`] : waitsFor.slice(0, 3).map((one) => one.name);
  const more = !me && waitsFor.length > 3 ? `等 ${waitsFor.length} 人` : '';
  const changes = changesOf(view);
  return (
    <li className="now" aria-current="step">
      <b>{stepNames[step]}</b>
      <span>
        {names.length === 0 ? '没有人能签，请管理员安排' : `${me ? '' : '等'}${names.join('、')}${more}`}
      </span>
      {way.run ? <time title={longTime(way.run.since)}>{waitedWords(now - way.run.since)}</time> : null}
      {base && changes > 0 ? (
        <small>
          {base.words}改了 {changes} 处，已标出。
        </small>
      ) : null}
    </li>
  );
}

const ToCome = ({ name, words }: { name: string; words: string }) => (
  <li className="todo">
    <b>{name}</b>
    <span>{words}</span>
  </li>
);

function publishWords({ way }: ReviewView): string {
  const waiting = way.timed.find((one) => one.state === 'waiting');
  if (waiting) return longTime(waiting.at);
  if (way.embargo && way.embargo.until > way.at) return `禁发期到 ${longTime(way.embargo.until)}`;
  if (way.flow.owesReview) return '已先发';
  return way.flow.isPublic ? '读者看到的换成这一版' : '未定';
}
