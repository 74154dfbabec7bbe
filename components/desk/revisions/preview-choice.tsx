type Props<V extends string> = {
  name: string;
  label: string;
  value: V;
  options: readonly (readonly [value: V, text: string])[];
  onChoose: (value: V) => void;
};

/** A few choices side by side: radio buttons, moved through with the arrow keys. */
export function Choice<V extends string>({ name, label, value, options, onChoose }: Props<V>) {
  return (
    <fieldset className="segmented">
      <legend className="sr-only">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
