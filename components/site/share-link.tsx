import { Icon } from '../ui/icon.tsx';

/** Leads to the share box; where the system can share, the script opens that instead. */
export function ShareLink({ text, label }: { text?: string; label?: string }) {
  return (
    <a className="ib" href="#share" data-do="share" aria-label={label}>
      <Icon name="share" />
      {text}
    </a>
  );
}
