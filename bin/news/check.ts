import { backupsAhead } from '#db/backup/backups-ahead.ts';
import { db } from '#db/client.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { wrongDeskItems } from '#newsroom/desk-list/desk-item.ts';
import { wrongMarks } from '#newsroom/list/list-marks.ts';
import { articlesThatDoNotParse } from '#newsroom/revision/check-bodies.ts';
import { slipFaults } from '#newsroom/workflow/read-slip.ts';
import { lastRestoreAt } from '../follow-restore.ts';
import { demandNoArguments } from './read-arguments.ts';

/** `check`: is the store sound? One line a question; exit 1 where an answer is no. */
export const checkCommand = {
  usage: 'check',
  run(args: string[]) {
    demandNoArguments(args, 'check');
    const integrity = db().$client.pragma('integrity_check', { simple: true });
    const foreignKeys = db().$client.pragma('foreign_key_check');
    const brokenKeys = Array.isArray(foreignKeys) ? foreignKeys.length : 0;
    const brokenAudit = firstBrokenAudit();
    const wrong = wrongMarks();
    const wrongItems = wrongDeskItems();
    const bodies = articlesThatDoNotParse();
    const slips = slipFaults();
    const ahead = backupsAhead(lastRestoreAt());
    const answers = [
      { check: 'integrity', ok: integrity === 'ok', detail: integrity },
      { check: 'foreignKeys', ok: brokenKeys === 0, detail: brokenKeys },
      { check: 'auditChain', ok: brokenAudit === null, detail: brokenAudit },
      { check: 'slips', ok: slips.length === 0, detail: slips },
      { check: 'lists', ok: wrong === 0, detail: wrong },
      { check: 'deskList', ok: wrongItems === 0, detail: wrongItems },
      { check: 'backups', ok: ahead.length === 0, detail: ahead },
      { check: 'bodies', ok: bodies.length === 0, detail: bodies },
    ];
    for (const answer of answers) process.stdout.write(`${JSON.stringify(answer)}\n`);
    if (answers.some((answer) => !answer.ok)) process.exitCode = 1;
    return Promise.resolve();
  },
};
