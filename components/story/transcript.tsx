type Props = { text: string; open?: boolean };

/** 文字稿 of sound or film: folded, unless it is all there is; nothing without one. */
export function Transcript({ text, open = false }: Props) {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <details className="tr" open={open}>
      <summary>文字稿</summary>
      {paragraphs.map((line, index) => (
        <p key={`${index}${line}`}>{line}</p>
      ))}
    </details>
  );
}
