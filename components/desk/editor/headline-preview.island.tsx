'use client';

import type { ReactNode } from 'react';
import { shownHeadline } from '#newsroom/body/headline.rule.ts';
import { Title } from '../../ui/title.tsx';

type Props = { kicker: string; headline: string; noBreak: readonly string[]; children: ReactNode };

/** How the headline wraps where readers meet it: the same widths, faces and rules for breaking lines. */
export function HeadlinePreview({ kicker, headline, noBreak, children }: Props) {
  const { title } = shownHeadline({ kicker, headline });
  return (
    <details className="hpv">
      <summary>标题怎样折行、短标题</summary>
      <div className="in">
        {children}
        {title.trim() === ''
          ? null
          : places.map(({ name, className }) => (
              <section key={name} aria-label={name}>
                <h2>{name}</h2>
                <p className={`t pv-${className}`}>
                  <Title text={title} noBreak={noBreak} />
                </p>
              </section>
            ))}
      </div>
    </details>
  );
}

const places = [
  { name: '头条', className: 'lead' },
  { name: '列表', className: 'list' },
  { name: '手机列表', className: 'phone' },
  { name: '侧栏', className: 'aside' },
] as const;
