import { Icon } from './icon.tsx';

const sides = {
  back: { className: 'pv', rel: 'prev' },
  next: { className: 'nx', rel: 'next' },
} as const;

type Props = { to: string | null; side: keyof typeof sides; text: string };

/** To the page beside this one; only words where there is none. */
export function PagerStep({ to, side, text }: Props) {
  const { className, rel } = sides[side];
  const label = (
    <>
      {side === 'back' && <Icon name="back" />}
      {text}
      {side === 'next' && <Icon name="next" />}
    </>
  );
  if (to === null) return <span className={`${className} off`}>{label}</span>;
  return (
    <a className={className} href={to} rel={rel}>
      {label}
    </a>
  );
}
