export type KeyLines = readonly (readonly [key: string, does: string])[];

/** Keys and what each does. */
export const KeyTable = ({ keys }: { keys: KeyLines }) => (
  <dl>
    {keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);
