import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { BenchError, type Benchmark } from '../benchmark.ts';
import { filesOfFirstLoad, filesOfPage } from '../support/first-load.ts';

const WEB_APP = fileURLToPath(new URL('../../../miniapp/dist/h5/', import.meta.url));
/** The page that shows a code. */
const CODE_PAGE = 'pages/index/index';

export const webApp: Benchmark = {
  name: 'web-app',
  description: 'what a browser loads before it shows a code, and before it shows the console, gzipped',
  run: async (context) => {
    if (!existsSync(WEB_APP)) throw new BenchError('The web app is not built: npm run build:h5 -w miniapp');
    const files = filesOfFirstLoad(WEB_APP, CODE_PAGE);
    context.say(files.join(' '));
    return [
      { name: 'web-app.first-load-gzip', value: gzipped(files), unit: 'bytes' },
      { name: 'console.first-load-gzip', value: gzipped(filesOfPage(WEB_APP, 'console/index.html')), unit: 'bytes' },
    ];
  },
};

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(WEB_APP, file))).length, 0);
