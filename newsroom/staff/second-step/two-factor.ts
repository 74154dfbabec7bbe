import { type Tx, write } from '#db/client.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { countAttempt, forgiveAttempt } from '../attempts.ts';
import { demandLength } from '../demand-length.ts';
import { type OwnAct, demandOwnPassword } from '../password/own-password.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import { dropSecondStep, keepRecoveryCodes, putSecret, secondStepOf, useCode } from './second-step.ts';
import { type SignedIn, endSessions } from '../session.ts';
import { newTotpSecret } from './totp.ts';

type WithCode = { by: SignedIn; address: string; code: string };

/** Makes a secret for the person's authenticator app. Nothing changes until a code of it is typed in. */
export async function beginTwoFactor(act: OwnAct): Promise<void> {
  await demandOwnPassword(act);
  const { by } = act;
  await write((tx) => {
    if (secondStepOf(by.id, tx).state === 'on') throw new Refusal('state', '第二步验证已经开启。');
    putSecret(tx, { id: shortId(12), staffId: by.id, secret: newTotpSecret() });
  });
}

export const cancelTwoFactor = ({ by }: { by: SignedIn }): Promise<void> =>
  write((tx) => {
    if (secondStepOf(by.id, tx).state === 'pending') dropSecondStep(tx, by.id);
  });

/** Switches the second step on, ends the person's other sessions, and answers with the recovery codes, this once. */
export async function confirmTwoFactor(act: WithCode): Promise<string[]> {
  const { codes, kept } = newRecoveryCodes();
  await withRightCode(act, (tx) => {
    if (secondStepOf(act.by.id, tx).state !== 'pending') throw new Refusal('state', '请重新开始设置。');
    if (useCode(tx, act.by.id, act.code) === null) return false;
    keepRecoveryCodes(tx, act.by.id, kept);
    endSessions(tx, act.by.id, act.by.sessionId);
    record(tx, { by: act.by, verb: 'enableTwoFactor' });
    return true;
  });
  return codes;
}

/** New recovery codes in the place of the old ones. */
export async function renewRecoveryCodes(act: OwnAct): Promise<string[]> {
  await demandOwnPassword(act);
  const { codes, kept } = newRecoveryCodes();
  await write((tx) => {
    demandOn(tx, act.by);
    keepRecoveryCodes(tx, act.by.id, kept);
    record(tx, { by: act.by, verb: 'renewRecoveryCodes' });
  });
  return codes;
}

/** Switches the second step off: with the password and a code, so that neither alone is enough. */
export async function endTwoFactor(act: OwnAct & WithCode): Promise<void> {
  await demandOwnPassword(act);
  await withRightCode(act, (tx) => {
    demandOn(tx, act.by);
    if (useCode(tx, act.by.id, act.code) === null) return false;
    dropSecondStep(tx, act.by.id);
    endSessions(tx, act.by.id, act.by.sessionId);
    record(tx, { by: act.by, verb: 'disableTwoFactor' });
    return true;
  });
}

function demandOn(tx: Tx, by: SignedIn): void {
  if (secondStepOf(by.id, tx).state !== 'on') throw new Refusal('state', '第二步验证没有开启。');
}

async function withRightCode({ by, address, code }: WithCode, change: (tx: Tx) => boolean): Promise<void> {
  demandLength('code', code);
  const attempt = {
    secret: 'code',
    username: by.username,
    address,
    device: `session ${by.sessionId}`,
  } as const;
  countAttempt(attempt);
  if (!(await write(change))) {
    throw new Refusal('invalid', '验证码不对，或已经用过。请输入验证器上新的一个。', 'code');
  }
  forgiveAttempt(attempt);
}
