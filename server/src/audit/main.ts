import { readConfig } from '../config.ts';
import { closeDatabase, connectDatabase, makeLogger, sealAudit, verifyAudit } from '../kit/index.ts';

/** `npm run audit:verify`: seals what waits, walks along the chain, says what was found. Exit code 1 when it is broken. */
try {
  const { MONGODB_URI, SECRET_KEY } = readConfig(process.env);
  await connectDatabase(MONGODB_URI, makeLogger('audit', 'silent'));
  // A chain that is broken may refuse to grow; the walk tells where.
  await sealAudit(SECRET_KEY).catch(() => 0);
  const { rows, sealed, unsealed, isIntact, brokenAt, head } = await verifyAudit(SECRET_KEY);
  console.log(`审计日志 audit log: ${rows} 行 rows, ${sealed} 已封存 sealed, ${unsealed} 待封存 unsealed`);
  console.log(`链头 head: ${head || '-'}`);
  console.log(isIntact ? '✓ 完整 intact' : `✗ 第 ${brokenAt} 行起不符 broken at row ${brokenAt}`);
  process.exitCode = isIntact ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
