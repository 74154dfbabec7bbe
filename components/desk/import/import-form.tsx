import { CheckField } from '../form/check-field.island.tsx';
import { Field } from '../form/field.island.tsx';
import { FileField } from '../form/file-field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.island.tsx';

export function ImportForm({ action }: { action: FormAction }) {
  return (
    <FormScope id="import" action={action} className="panelbox" guard>
      <h2>从网页导入</h2>
      <p className="hint">
        打开要转载的网页，全选、复制，粘贴到下面；或选择存下来的网页文件。标题、时间、来源、电头、图说、记者和相关阅读会自动认出。
      </p>
      <FormMessage />
      <Field name="text" label="网页文字" rows={12} placeholder="在这里粘贴整页文字" />
      <FileField
        name="page"
        label="或选择文件"
        accept=".txt,.html,.htm,.mht,.mhtml,text/plain,text/html"
        hint="浏览器“另存为”的网页（.html、.mhtml）或文本，最大 40 MB。选了文件就不看上面的文字。"
      />
      <FileField
        name="pictures[]"
        label="图片（选填）"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
        multiple
        hint="按文件名的顺序对应图说；没有图的位置会留空，可以以后再放。"
      />
      <CheckField name="keepPunctuation" label="保留原标点，不改半角" />
      <div className="acts">
        <SubmitButton strong>导入</SubmitButton>
      </div>
    </FormScope>
  );
}
