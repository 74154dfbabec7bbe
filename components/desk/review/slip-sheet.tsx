import { exactTime, longTime } from '#lib/dates.ts';
import type { SlipView } from './slip-lines.ts';

/** 签发单: who wrote, proofread and reviewed what readers get. Unsigned it is dashed; it prints alone on A5. */
export function SlipSheet({ view }: { view: SlipView }) {
  const { number, headline, channel, revision, lines, checks, override, sealedAt, hash } = view;
  return (
    <section className="slip" aria-labelledby="slip">
      <header>
        <h2 id="slip">签发单</h2>
        {number === '' ? null : <span className="num">第 {number} 号</span>}
      </header>
      <dl>
        <dt>稿件</dt>
        <dd>{headline || '无题'}</dd>
        <dt>频道</dt>
        <dd>
          {channel}，第 {revision} 版
        </dd>
        {lines.map(({ name, who, at, note }) => (
          <SlipRow key={name} name={name} who={who} at={at} note={note} />
        ))}
        {override === '' ? null : (
          <>
            <dt>免审</dt>
            <dd>{override}</dd>
          </>
        )}
        {checks.length === 0 ? null : (
          <>
            <dt>检查</dt>
            <dd>
              {checks
                .map((one) => `${one.name}${one.found === 0 ? `：${one.says}` : `：${one.found} 处`}`)
                .join('；')}
            </dd>
          </>
        )}
      </dl>
      <p className="slip-foot">
        {sealedAt === null
          ? `签发后，此单与第 ${revision} 版正文一同存档，不能改。`
          : `${longTime(sealedAt)} 签发，与正文一同存档，不能改。`}
        {hash === '' ? null : <span className="slip-hash">{hash}</span>}
      </p>
      <span className={sealedAt === null ? 'seal' : 'seal done'} aria-hidden="true">
        {sealedAt === null ? (
          <>
            待<br />
            签发
          </>
        ) : (
          <>
            已<br />
            签发
          </>
        )}
      </span>
    </section>
  );
}

function SlipRow({ name, who, at, note }: SlipView['lines'][number]) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={at === null ? 'waits' : 'signed'}>
        {who}
        {at === null ? null : <time title={exactTime(at)}>{longTime(at)}</time>}
        {note === '' ? null : <small>{note}</small>}
      </dd>
    </>
  );
}
