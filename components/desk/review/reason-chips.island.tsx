'use client';

import { useFormScope } from '../form/form-scope.island.tsx';

const reasons = ['事实待核', '缺出处', '图片说明', '标题'];

/** Common reasons, to be ticked: they go before the words of one's own. */
export function ReasonChips() {
  const { id: form } = useFormScope();
  return (
    <fieldset className="reasons">
      <legend className="sr-only">常用理由</legend>
      {reasons.map((one) => (
        <label key={one} className="reason">
          <input type="checkbox" name="reasons[]" value={one} form={form} />
          <span>{one}</span>
        </label>
      ))}
    </fieldset>
  );
}
