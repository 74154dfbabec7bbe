import type { Heading } from '#newsroom/body/contents.rule.ts';
import { Title } from '../ui/title.tsx';

type Props = { headings: readonly Heading[]; noBreak: readonly string[] };

/** 目录 of a long story: plain anchors. By the second class programs that take the story out leave it behind. */
export function Contents({ headings, noBreak }: Props) {
  if (headings.length === 0) return null;
  return (
    <nav className="toc menu" aria-labelledby="toc">
      <h2 id="toc">目录</h2>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>
                <Title text={text} noBreak={noBreak} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
