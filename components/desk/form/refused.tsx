import { Icon } from '../../ui/icon.tsx';

/** In the place of a button: why it is not for this person now, and who can. */
export const Refused = ({ why }: { why: string }) => (
  <p className="refused">
    <Icon name="info" />
    <span>{why}</span>
  </p>
);
