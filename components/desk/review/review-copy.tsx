import { longTime } from '#lib/dates.ts';
import { paragraphOf } from '#newsroom/workflow/review/review-rows.rule.ts';
import { Title } from '../../ui/title.tsx';
import { FieldDifferences } from '../revisions/field-differences.tsx';
import { TextParts } from '../revisions/text-parts.tsx';
import { opening } from '../story/opening-blocks.ts';
import { PinnedRemark } from './pinned-remark.tsx';
import { ReviewRowView } from './review-row.tsx';
import type { ReviewView } from './review-view.ts';

/** The story as readers get it, with what changed laid over it and reasons pinned beneath their paragraphs. */
export function ReviewCopy({ view }: { view: ReviewView }) {
  const { rows, way, look, input } = view;
  const open = way.remarks.filter((one) => one.closedAt === null);
  const placed = open.map((one) => ({ one, paragraph: paragraphOf(one, rows) }));
  const loose = placed.filter(({ paragraph }) => paragraph === null);
  const drawn = opening(input.body.blocks).length;
  const shown = rows.filter((row) => row.kind === 'gone' || row.at < drawn);
  const firstParagraph = input.body.blocks.findIndex((block) => block.type === 'paragraph');
  return (
    <div className="doc review-doc">
      <ReviewHead view={view} />
      {loose.map(({ one }) => (
        <PinnedRemark key={one.id} one={one} view={view} />
      ))}
      <div className="prose">
        {look === 'changes' ? <Unchanged count={shown.filter((row) => row.change === null).length} /> : null}
        {shown.map((row, index) =>
          look === 'changes' && row.change === null ? null : (
            <ReviewRowView
              key={index}
              row={row}
              view={view}
              dateline={row.kind === 'block' && row.at === firstParagraph ? input.dateline?.text : undefined}
              remarks={placed
                .filter(
                  ({ paragraph }) =>
                    row.kind === 'block' && paragraph !== null && paragraph === row.paragraph,
                )
                .map(({ one }) => one)}
            />
          ),
        )}
        {drawn < input.body.blocks.length ? (
          <p className="plain">
            太长，后面的没有显示。<a href={`/admin/articles/${view.id}`}>去编辑页看全文</a>
          </p>
        ) : null}
      </div>
      <a className="btn" href={`/admin/articles/${view.id}`}>
        要改文字，去编辑页
      </a>
    </div>
  );
}

const Unchanged = ({ count }: { count: number }) =>
  count === 0 ? null : <p className="unchanged-note">另有 {count} 段没有改动</p>;

function ReviewHead({ view: { input, channels, pair, look, media, noBreak } }: { view: ReviewView }) {
  const fields = look === 'read' ? [] : (pair?.difference.fields ?? []);
  const headline = fields.find((one) => one.name === '标题');
  const others = fields.filter((one) => one !== headline);
  const names = input.contributors.map(({ role, name }) => `${role}：${name}`);
  return (
    <header className="review-head" {...(fields.length > 0 && { 'data-change': 'head', tabIndex: -1 })}>
      <p className="text-xs text-ink-3">{channels.join(' › ')}</p>
      {input.kicker === '' ? null : <p className="kicker">{input.kicker}</p>}
      <h1 className="headline">
        {headline?.kind === 'text' ? (
          <TextParts parts={headline.parts} />
        ) : (
          <Title text={input.headline || '无题'} noBreak={noBreak} />
        )}
      </h1>
      {input.standfirst === '' ? null : <p className="standfirst">{input.standfirst}</p>}
      {input.storyTime === null && input.sourceName === '' && names.length === 0 ? null : (
        <p className="byl">
          {input.storyTime === null ? null : <time className="num">{longTime(input.storyTime)}</time>}
          {input.sourceName === '' ? null : (
            <span>
              来源：<b>{input.sourceName}</b>
            </span>
          )}
          {names.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      )}
      {others.length > 0 ? <FieldDifferences fields={others} media={media} /> : null}
    </header>
  );
}
