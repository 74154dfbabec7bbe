/** 文字稿 of sound or film, folded; nothing without one. */
export function Transcript({ text }: { text: string }) {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <details className="tr">
      <summary>文字稿</summary>
      {paragraphs.map((line, index) => (
        <p key={`${index}${line}`}>{line}</p>
      ))}
    </details>
  );
}
