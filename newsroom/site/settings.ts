import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Tx, db, write } from '#db/client.ts';
import { setting } from '#db/schema/site.ts';
import { whileUnchanged } from '#db/while-unchanged.ts';
import { plainLine, plainLines, seenLine } from '#lib/text/plain-text.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';

const line = (fallback = '') =>
  z.string().overwrite(seenLine).trim().max(200, '请控制在 200 字以内').default(fallback);

const siteSettingsShape = z.object({
  name: z
    .string()
    .overwrite(seenLine)
    .trim()
    .min(1, '请填写站名')
    .max(20, '站名请控制在 20 字以内')
    .default('今闻'),
  tagline: line('把今天说清楚'),
  /** A sentence or two in the footer. */
  about: line(),
  /** 免责声明 under every story. */
  disclaimer: z.string().overwrite(plainLines).trim().max(2000, '请控制在 2000 字以内').default(''),
  /** The disclaimer came with the demo; the first real page that has one replaces it. */
  sampleDisclaimer: z.boolean().default(false),
  /** 互联网新闻信息服务许可证编号 */
  newsLicence: line(),
  /** ICP 备案号 */
  icp: line(),
  /** 公安备案号 */
  policeRecord: line(),
  /** 违法和不良信息举报 */
  reportPhone: line(),
  reportMail: line(),
  /** Words that no headline is broken inside, beside those the segmenter knows. */
  noBreakWords: z.array(z.string().overwrite(plainLine).min(2).max(20)).default(['普特会']),
});

/** The fields that a newsroom fills in at the desk. Readers are asked to write to this address; what an older store holds is shown. */
export const siteSettingsFields = siteSettingsShape.omit({ sampleDisclaimer: true }).extend({
  reportMail: siteSettingsShape.shape.reportMail.pipe(
    z.union([z.literal(''), z.email('请填写完整的邮箱地址，如 jubao@example.cn；没有就留空')]),
  ),
});

export type SiteSettings = z.infer<typeof siteSettingsShape>;

/** What a site shows before anyone set anything, or when the store cannot be read. */
export const defaultSiteSettings: SiteSettings = siteSettingsShape.parse({});

/** The site's settings; missing ones have their defaults, '' is left out of pages. */
export const siteSettings = whileUnchanged((): SiteSettings => {
  const row = db().select({ value: setting.value }).from(setting).where(eq(setting.name, 'site')).get();
  return siteSettingsShape.parse(row?.value ?? {});
});

type SettingsChange = { by: Person; input: Partial<SiteSettings> };

/** Changes some settings as part of another act, which has checked its own right. */
export function changeSiteSettingsIn(tx: Tx, by: Person, input: Partial<SiteSettings>): void {
  const value = siteSettingsShape.parse({ ...siteSettings(), ...input });
  tx.insert(setting)
    .values({ name: 'site', value })
    .onConflictDoUpdate({ target: setting.name, set: { value } })
    .run();
  record(tx, { by, verb: 'changeSiteSettings', detail: { changed: Object.keys(input) } });
}

export async function saveSiteSettings({ by, input }: SettingsChange): Promise<void> {
  await write((tx) => {
    demand(personNow(tx, by), 'site.change');
    changeSiteSettingsIn(tx, by, input);
  });
}
