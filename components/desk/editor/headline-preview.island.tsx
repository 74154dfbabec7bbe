'use client';

import type { ReactNode } from 'react';
import { shownHeadline } from '#newsroom/body/headline.rule.ts';
import { Title } from '../../ui/title.tsx';

type Props = { kicker: string; headline: string; noBreak: readonly string[]; children: ReactNode };

/** How the headline wraps where readers meet it: the same widths, faces and rules for breaking lines. */
export function HeadlinePreview({ kicker, headline, noBreak, children }: Props) {
  const { title } = shownHeadline({ kicker, headline });
  return (
    <details className="mb-6 text-2xs text-ink-3">
      <summary className="inline-flex min-h-10 cursor-pointer items-center hover:text-azure">
        标题怎样折行、短标题
      </summary>
      <div className="grid gap-4 rounded-control bg-wash p-4">
        {children}
        {title.trim() === ''
          ? null
          : places.map(({ name, className }) => (
              <section key={name} aria-label={name}>
                <h2 className="mb-1 text-2xs font-normal">{name}</h2>
                <p className={`previewed-headline ${className}`}>
                  <Title text={title} noBreak={noBreak} />
                </p>
              </section>
            ))}
      </div>
    </details>
  );
}

const places = [
  { name: '头条', className: 'max-w-[39rem] text-(length:--fs-3xl) leading-tight' },
  { name: '列表', className: 'max-w-[34.75rem] text-(length:--fs-xl) leading-[1.45]' },
  { name: '手机列表', className: 'max-w-56 text-lg leading-[1.45] text-pretty' },
  { name: '侧栏', className: 'max-w-71 font-sans text-md font-medium leading-[1.55] text-pretty' },
] as const;
