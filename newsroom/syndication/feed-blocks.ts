import { players } from '#lib/reader/players.ts';
import { escapeXml } from '#lib/text/xml.ts';
import { type Block, type Run, runsText } from '#newsroom/body/body.rule.ts';
import { type FeedScene, pictureHtml, playableHtml } from './feed-media.ts';
import { linkHtml, runsHtml, storyLinkHtml } from './feed-runs.ts';

/** A block as plain HTML: elements of text and pictures alone, no class, no style, no script, every address whole. */
export function blockHtml(block: Block, scene: FeedScene, dateline = ''): string {
  const text = (runs: readonly Run[]) => runsHtml(runs, scene);
  const items = (list: readonly Run[][]) => list.map((runs) => `<li>${text(runs)}</li>`).join('');
  switch (block.type) {
    case 'paragraph':
      return `<p>${dateline === '' ? '' : `<strong>${escapeXml(dateline)}</strong>　`}${text(block.runs)}</p>`;
    case 'subhead': {
      const words = text(block.runs);
      return `<h2>${block.publicId === undefined ? words : storyLinkHtml(block.publicId, words, scene)}</h2>`;
    }
    case 'figure':
      return pictureHtml(block, scene);
    case 'gallery':
      return block.figures.map((figure) => pictureHtml(figure, scene)).join('');
    case 'video':
    case 'audio':
      return playableHtml(block, scene);
    case 'quote': {
      const from = block.attribution === '' ? '' : `<p>——${escapeXml(block.attribution)}</p>`;
      return `<blockquote><p>${text(block.runs)}</p>${from}</blockquote>`;
    }
    case 'list':
      return block.ordered
        ? `<ol${block.start === undefined ? '' : ` start="${block.start}"`}>${items(block.items)}</ol>`
        : `<ul>${items(block.items)}</ul>`;
    case 'keyPoints':
      return `<h2>要点</h2><ul>${items(block.items)}</ul>`;
    case 'timeline':
      return `<ul>${block.items
        .map(({ time, runs }) => `<li><strong>${escapeXml(time)}</strong>　${text(runs)}</li>`)
        .join('')}</ul>`;
    case 'questions':
      return block.items
        .map(({ question, answer }) => {
          const paragraphs = answer.map((runs) => `<p>${text(runs)}</p>`).join('');
          return `<h2>${text(question)}</h2>${paragraphs}`;
        })
        .join('');
    case 'table':
      return tableHtml(block, text);
    case 'embed': {
      const player = players[block.provider];
      return `<p>${linkHtml(player.page(block.id), `${escapeXml(block.title || '观看视频')}（${player.name}）`)}</p>`;
    }
    case 'editorNote':
      return `<p><strong>编者按</strong>　${text(block.runs)}</p>`;
  }
}

function tableHtml(
  { caption, header, rows }: Extract<Block, { type: 'table' }>,
  text: (runs: readonly Run[]) => string,
): string {
  const row = (cells: readonly Run[][], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join('')}</tr>`;
  const [head, ...rest] = rows;
  const named = header && head !== undefined && head.some((cell) => runsText(cell) !== '');
  return [
    '<table>',
    caption === '' ? '' : `<caption>${escapeXml(caption)}</caption>`,
    named ? `<thead>${row(head, 'th')}</thead>` : '',
    `<tbody>${(header ? rest : rows).map((cells) => row(cells, 'td')).join('')}</tbody>`,
    '</table>',
  ].join('');
}
