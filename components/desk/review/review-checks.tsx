import { Icon } from '../../ui/icon.tsx';
import type { ReviewView } from './review-view.ts';

/** 检查: what needs a look first, each leading to its place in the copy. */
export function ReviewChecks({ view: { checks, wants } }: { view: ReviewView }) {
  const doubtful = checks.filter((one) => one.found > 0).length;
  return (
    <section className="panel-part" aria-labelledby="checks">
      <h2 id="checks">
        检查<small>{doubtful === 0 ? '没有问题' : `${doubtful} 项要看`}</small>
      </h2>
      <ul className="lint grid gap-2">
        {wants.map((one) => (
          <li key={one.place} className="doubtful check-line">
            <Icon name="warning" />
            <span>{one.text}，补上才能发布</span>
          </li>
        ))}
        {checks.map(({ name, found, says, block }) => (
          <li key={name} className={`${found > 0 ? 'doubtful' : 'fine'} check-line`}>
            <Icon name={found > 0 ? 'info' : 'check'} />
            <span>
              {found > 0 ? `${name} ${found} 处要看` : name}
              <small className="block text-ink-3">{says}</small>
            </span>
            {block === null ? null : <a href={`#b${block}`}>看</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
