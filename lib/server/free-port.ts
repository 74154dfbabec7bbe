import { execFileSync } from 'node:child_process';

const script =
  "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{process.stdout.write(String(s.address().port));s.close()})";

/** A port that nobody listens on just now; by a process of its own, because configurations cannot wait. */
export const freePort = () => Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
