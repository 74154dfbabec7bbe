import type { Wanting } from '#newsroom/body/wanting.rule.ts';
import { workflowSettings } from './workflow-settings.ts';

/** 来源白名单: what is wanting of a source that the newsroom does not list. Where it lists none, every source may be printed. */
export function unlistedSource(sourceName: string): Wanting[] {
  const { sources } = workflowSettings();
  if (sourceName === '' || sources.length === 0 || sources.includes(sourceName)) return [];
  return [{ place: 'sourceName', text: `来源“${sourceName}”不在白名单里` }];
}
