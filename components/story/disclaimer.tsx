import { splitDisclaimer } from '#newsroom/site/disclaimer.rule.ts';

/** The newsroom's disclaimer under a story, after its label; nothing where none is set. */
export function Disclaimer({ text }: { text: string }) {
  if (text === '') return null;
  const shown = splitDisclaimer(text);
  return (
    <p className="disc">
      <b>{shown.label}：</b>
      {shown.text}
    </p>
  );
}
