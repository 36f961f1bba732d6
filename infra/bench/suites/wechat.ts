import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BenchError, type Benchmark } from '../benchmark.ts';

const PACKAGE = fileURLToPath(new URL('../../../miniapp/dist/weapp/', import.meta.url));

export const weChat: Benchmark = {
  name: 'wechat',
  description: 'the size of the WeChat main package',
  run: async () => {
    if (!existsSync(PACKAGE)) throw new BenchError('The mini-program is not built: npm run build:weapp -w miniapp');
    const files = globSync('**/*', { cwd: PACKAGE }).map((file) => path.join(PACKAGE, file));
    const sizes = files.map((file) => statSync(file)).filter((stat) => stat.isFile());
    return [{ name: 'wechat.main-package', value: sizes.reduce((sum, { size }) => sum + size, 0), unit: 'bytes' }];
  },
};
