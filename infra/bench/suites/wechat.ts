import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BenchError, type Benchmark } from '../benchmark.ts';

const PACKAGE = fileURLToPath(new URL('../../../miniapp/dist/weapp/', import.meta.url));

export const weChat: Benchmark = {
  name: 'wechat',
  description: 'the size of the WeChat main package',
  run: async () => {
    if (!existsSync(PACKAGE)) throw new BenchError('The mini-program is not built: npm run build:weapp -w miniapp');
    const files = globSync('**/*', { cwd: PACKAGE }).filter((file) => !isLater(file));
    const sizes = files.map((file) => statSync(path.join(PACKAGE, file))).filter((stat) => stat.isFile());
    return [{ name: 'wechat.main-package', value: sizes.reduce((sum, { size }) => sum + size, 0), unit: 'bytes' }];
  },
};

/** Whether a file is in a package that WeChat fetches when a page of it is first opened. */
function isLater(file: string): boolean {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(PACKAGE, 'app.json'), 'utf8')) as AppJson;
  return subPackages.some(({ root }) => file.startsWith(`${root}/`));
}

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[];
}
