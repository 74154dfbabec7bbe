import { z } from 'zod';

/** How long a preview link may be good for, in hours: an hour, a day, three days, a week. */
export const previewHours = [1, 24, 72, 168] as const;
export type PreviewHours = (typeof previewHours)[number];

export const previewHoursNames: Record<PreviewHours, string> = {
  1: '1 小时',
  24: '1 天',
  72: '3 天',
  168: '7 天',
};

/** What the desk's script asks for: a link to hand out, or one for the person's own window. */
export const newLinkShape = z.object({
  hours: z.literal(previewHours, { error: '请选择有效期' }),
  own: z.boolean().default(false),
});

/** A link that still opens; `id` names it without opening anything. */
const openLinkShape = z.object({
  id: z.string(),
  staffName: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
});
export const openLinksShape = z.object({ links: z.array(openLinkShape) });

/** `url` is told once, when the link is made. */
export const madeLinkShape = openLinkShape.extend({ path: z.string(), url: z.string() });

export type OpenLink = z.infer<typeof openLinkShape>;
export type MadeLink = z.infer<typeof madeLinkShape>;
