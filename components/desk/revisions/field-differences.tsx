import type { StoryMedia } from '#newsroom/media/media-view.ts';
import type { FieldChange } from '#newsroom/revision/difference/compare-stories.rule.ts';
import type { Step } from '#newsroom/revision/difference/difference.rule.ts';
import { ComparedPicture } from './compared-picture.tsx';
import { TextParts } from './text-parts.tsx';

type Props = { fields: readonly FieldChange[]; media: Record<string, StoryMedia> };

/** The fields that differ: headline, channel, names and the like. */
export function FieldDifferences({ fields, media }: Props) {
  return (
    <dl className="field-differences">
      {fields.map((field) => (
        <div
          key={field.name}
          className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule py-2 max-phone:grid-cols-1"
        >
          <dt className="text-xs text-ink-3">{field.name}</dt>
          <dd className="leading-[1.7] wrap-anywhere whitespace-pre-wrap">
            <FieldValue field={field} media={media} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValue({ field, media }: { field: FieldChange; media: Props['media'] }) {
  switch (field.kind) {
    case 'text':
      return <TextParts parts={field.parts} />;
    case 'picture':
      return (
        <span className="flex flex-wrap gap-4">
          <ComparedPicture id={field.from} media={media} change="removed" />
          <ComparedPicture id={field.to} media={media} change="added" />
        </span>
      );
    case 'list':
      return (
        <ul className="grid gap-[0.15rem]">
          {field.steps.map((step, index) => (
            <li key={index}>
              <ListItem step={step} />
            </li>
          ))}
        </ul>
      );
  }
}

function ListItem({ step }: { step: Step<string> }) {
  switch (step.type) {
    case 'same':
      return step.to;
    case 'changed':
      return (
        <TextParts
          parts={[
            { type: 'removed', text: step.from },
            { type: 'added', text: step.to },
          ]}
        />
      );
    case 'added':
      return <TextParts parts={[{ type: 'added', text: step.to }]} />;
    case 'removed':
      return <TextParts parts={[{ type: 'removed', text: step.from }]} />;
    case 'gone':
      return <small className="text-ink-3">{step.from}（原在这里）</small>;
    case 'came':
      return `${step.to}（移到这里）`;
  }
}
