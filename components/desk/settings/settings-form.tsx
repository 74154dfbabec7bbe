import type { SiteSettings } from '#newsroom/site/settings.ts';
import { Field } from '../form/field.island.tsx';
import { FormMessage } from '../form/form-message.island.tsx';
import { FormScope } from '../form/form-scope.island.tsx';
import type { FormAction } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.island.tsx';

type Props = { action: FormAction; settings: SiteSettings };

/** What the whole site shows: its name, its words, its licence numbers, and how its headlines break. */
export function SettingsForm({ action, settings }: Props) {
  return (
    <FormScope id="settings" action={action} className="sheet" guard>
      <FormMessage />
      <section className="panelbox" aria-labelledby="site-name">
        <h2 id="site-name">站名与说明</h2>
        <Field name="name" label="站名" value={settings.name} required />
        <Field name="tagline" label="标语" value={settings.tagline} />
        <Field name="about" label="关于本站" value={settings.about} rows={2} hint="一两句话，显示在页脚。" />
        <Field
          name="disclaimer"
          label="免责声明"
          value={settings.disclaimer}
          rows={4}
          hint="显示在每篇稿件末尾，留空则不显示。"
        />
      </section>
      <section className="panelbox" aria-labelledby="site-licences">
        <h2 id="site-licences">证照与举报</h2>
        <Field
          name="newsLicence"
          label="互联网新闻信息服务许可证编号"
          value={settings.newsLicence}
          hint="以下各项显示在页脚，留空的不显示。"
        />
        <Field name="icp" label="ICP 备案号" value={settings.icp} />
        <Field name="policeRecord" label="公安备案号" value={settings.policeRecord} />
        <Field name="reportPhone" label="举报电话" value={settings.reportPhone} />
        <Field name="reportMail" label="举报邮箱" value={settings.reportMail} />
      </section>
      <section className="panelbox" aria-labelledby="site-titles">
        <h2 id="site-titles">标题排版</h2>
        <Field
          name="noBreakWords"
          label="不断开的词"
          value={settings.noBreakWords.join('\n')}
          rows={4}
          hint="一行一个，也可以用空格或逗号隔开。标题换行时不会从这些词中间断开。"
        />
      </section>
      <div className="acts">
        <SubmitButton strong>保存设置</SubmitButton>
      </div>
    </FormScope>
  );
}
