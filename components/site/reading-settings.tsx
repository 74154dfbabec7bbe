import { Icon } from '../ui/icon.tsx';

/**
 * 阅读设置: one popover of radio groups, and 长辈版, which phones have nowhere else above the foot. Markup shows the
 * defaults; the script keeps and applies what is chosen.
 */
export function ReadingSettings() {
  return (
    <dialog className="pop" id="settings" popover="auto" aria-label="阅读设置">
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend>{group.legend}</legend>
          <div className="seg">
            {group.options.map(([value, label]) => (
              <label key={value} className={`${group.name}-${value || 'none'}`}>
                <input type="radio" name={group.name} value={value} defaultChecked={value === ''} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button className="btn" type="button" data-do="elder">
        <Icon name="elder" />
        长辈版
      </button>
    </dialog>
  );
}

type Group = { name: string; legend: string; options: [value: string, label: string][] };

/** Names and values as in lib/reader/pre-paint.ts; '' is the default and stores nothing. */
const groups: Group[] = [
  { name: 'size', legend: '字号', options: [['', '标准'], ['l', '大'], ['xl', '特大']] },
  { name: 'face', legend: '正文字体', options: [['', '黑体'], ['song', '宋体']] },
  { name: 'theme', legend: '明暗', options: [['', '跟随系统'], ['light', '浅'], ['dark', '深']] },
  { name: 'indent', legend: '段落', options: [['', '段间空行'], ['on', '首行缩进']] },
]; // prettier-ignore
