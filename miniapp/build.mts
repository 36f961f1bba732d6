import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appRouteTable, routeTable } from '@health-code/shared/api/route-table';
import { buildConsole } from './config/build-console.mts';
import { buildWorker } from './config/build-worker.mts';
import { precompress } from './config/precompress.mts';

/**
 * Builds the platforms named on the command line. The route table is derived here, in Node, and goes into the bundle
 * as a constant: the contract itself holds zod schemas, and zod cannot load where there is no BigInt.
 * The web app gets the worker that keeps it on a device, made from the list of the files that were built; then the
 * officials' console, which that list must not name; and a compressed version of each file for the local server, as
 * CloudFront compresses by itself.
 */
const PLATFORMS = ['weapp', 'alipay', 'h5'];
const asked = process.argv.slice(2);
const unknown = asked.filter((platform) => !PLATFORMS.includes(platform));
if (unknown.length > 0) throw new Error(`No such platform: ${unknown.join(', ')}. There are ${PLATFORMS.join(', ')}.`);

const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro');
const routes = JSON.stringify(appRouteTable());
for (const platform of asked.length > 0 ? asked : PLATFORMS) build(platform);

function build(platform: string): void {
  const env = { ...process.env, NODE_ENV: 'production', HEALTH_CODE_ROUTES: routes, TARO_ENV: platform };
  const folder = import.meta.dirname;
  const run = spawnSync(process.execPath, [taro, 'build', '--type', platform], { cwd: folder, env, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
  if (platform === 'h5') finishWebApp(join(folder, 'dist/h5'));
}

function finishWebApp(dist: string): void {
  buildWorker(dist);
  buildConsole(dist, JSON.stringify(routeTable()));
  precompress(dist);
}
