type Props = { label: string; checked: boolean; onTick: (checked: boolean) => void };

/** A box to tick that takes effect at once; one that goes with a form is a `CheckField`. */
export const Tick = ({ label, checked, onTick }: Props) => (
  <label className="check">
    <input
      type="checkbox"
      className="checkbox"
      checked={checked}
      onChange={(event) => onTick(event.target.checked)}
    />
    {label}
  </label>
);
