import { BuildError, ensureBuild } from './ensure-build.ts';

try {
  console.log(await ensureBuild((line) => console.error(line)));
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(`${error.message}\n构建失败，原有的构建没有动。`);
  process.exit(1);
}
