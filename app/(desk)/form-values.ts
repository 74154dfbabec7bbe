const nested = /^([A-Za-z]+)\.(\d{1,3})\.([A-Za-z]+)$/;

type Row = Map<string, FormDataEntryValue>;

/**
 * A form as an object for a schema: `figures.0.caption` becomes figures[0].caption, names that end in [] become lists,
 * and file inputs that were left empty are dropped, as are React's own fields.
 */
export function formObject(form: FormData): Record<string, unknown> {
  const values = new Map<string, unknown>();
  const lists = new Map<string, FormDataEntryValue[]>();
  const rows = new Map<string, Map<string, Row>>();
  for (const [name, value] of form) {
    if (name.startsWith('$') || isEmptyFile(value)) continue;
    const [, group, index, key] = nested.exec(name) ?? [];
    if (group && index && key) {
      const list = rows.get(group) ?? new Map<string, Row>();
      list.set(index, (list.get(index) ?? new Map()).set(key, value));
      rows.set(group, list);
    } else if (name.endsWith('[]')) {
      const before = lists.get(name.slice(0, -2));
      if (before) before.push(value);
      else lists.set(name.slice(0, -2), [value]);
    } else {
      values.set(name, value);
    }
  }
  for (const [name, list] of lists) values.set(name, list);
  for (const [group, list] of rows)
    values.set(group, Object.fromEntries([...list].map(([index, row]) => [index, Object.fromEntries(row)])));
  return Object.fromEntries(values);
}

const isEmptyFile = (value: FormDataEntryValue) =>
  typeof value !== 'string' && value.size === 0 && value.name === '';

/** The texts of a form, for showing them again; lists parted by spaces. Passwords are never sent back. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$')) continue;
    if (/^(?:password|current|next|again|code|secret)$/.test(name)) continue;
    const before = name.endsWith('[]') ? typed.get(name) : undefined;
    typed.set(name, before === undefined ? value : `${before} ${value}`);
  }
  return Object.fromEntries(typed);
}
