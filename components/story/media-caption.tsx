type Props = { caption: string; credit: string; aiMade?: boolean };

/** Caption and credit, each on a line of its own; what a machine made says so beside the credit. */
export function MediaCaption({ caption, credit, aiMade = false }: Props) {
  if (caption === '' && credit === '' && !aiMade) return null;
  return (
    <figcaption>
      {caption !== '' && <span>{caption}</span>}
      {(credit !== '' || aiMade) && (
        <span className="cr">
          {credit}
          {aiMade && <span className="ai">人工智能生成</span>}
        </span>
      )}
    </figcaption>
  );
}
