import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const MINIAPP = path.resolve(__dirname, '..');
const ROOT = path.resolve(MINIAPP, '..');
const platform = process.env['TARO_ENV'] ?? 'weapp';
const output = `dist/${platform}`;

/** Set by build.mts; the fallback lets `taro build` fail with a sentence instead of a reference error at run time. */
const routes = process.env['HEALTH_CODE_ROUTES'];
if (routes === undefined) throw new Error('Build with `npm run build:<platform>`: build.mts derives the API routes.');

const apiOrigin = process.env['HEALTH_CODE_API_ORIGIN'] ?? 'http://127.0.0.1:8787';

/**
 * npm nests the React plugin of Taro under miniapp/, where the hoisted Taro does not look;
 * naming the folders replaces the default, so the default stands first.
 */
const MODULE_FOLDERS = ['node_modules', path.join(MINIAPP, 'node_modules'), path.join(ROOT, 'node_modules')];

interface Chain {
  merge(options: object): unknown;
  resolve: { modules: { add(folder: string): unknown }; alias: { set(name: string, file: string): unknown } };
}
const addModuleFolders = (chain: Chain) => {
  for (const folder of MODULE_FOLDERS) chain.resolve.modules.add(folder);
};

/** Each page is a chunk of its own; what at least this many of them use is loaded, and kept for offline, once. */
const SHARED_BY_PAGES = { name: 'pages', chunks: 'async', minChunks: 4, priority: 0, reuseExistingChunk: true };

/** Leaves out what Taro adds to every web app and this one does not use, and puts what many pages use into one file. */
const trimWeb = (chain: Chain) => {
  addModuleFolders(chain);
  chain.merge({ optimization: { splitChunks: { cacheGroups: { pages: SHARED_BY_PAGES } } } });
  chain.resolve.alias.set('@tarojs/components/dist/components$', path.join(__dirname, 'h5-components.js'));
  for (const style of ['global.css', 'dist/taro-components/taro-components.css']) {
    chain.resolve.alias.set(`@tarojs/components/${style}`, path.join(__dirname, 'h5-global.css'));
  }
};

/** Everything that ships is made ES5: phones run mini-programs on old engines, and Taro's minifier breaks private fields. */
const compile = {
  include: [
    (file: string) => file.startsWith(path.join(ROOT, 'shared/src')) || file.startsWith(__dirname),
    (file: string) =>
      /node_modules[\\/](@stablelib|qrcode-generator|zxing-wasm|query-string|filter-obj|decode-uri-component|split-on-first)[\\/]/.test(
        file,
      ),
  ],
};

const assets = { from: 'src/assets', to: `${output}/assets` };
const scannerWasm = path.join(ROOT, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
/** Named after its content, as scripts are: a page never gets the scanner of another release. */
const scannerHash = createHash('sha256').update(readFileSync(scannerWasm)).digest('hex').slice(0, 8);
const scannerAddress = `/assets/zxing_reader.${scannerHash}.wasm`;

export default defineConfig<'webpack5'>({
  projectName: 'health-code',
  date: '2026-11-21',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(MINIAPP, 'config/aria-plugin.ts')],
  defineConstants: {
    API_ROUTES: routes,
    API_ORIGIN: JSON.stringify(platform === 'h5' ? '' : apiOrigin),
    SCANNER_WASM: JSON.stringify(scannerAddress),
  },
  copy: {
    patterns: platform === 'h5' ? [assets, { from: scannerWasm, to: output + scannerAddress }] : [assets],
    options: {},
  },
  mini: {
    compile,
    // Each file styles classes of its own, so that their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Sizes are logical pixels times a scale variable: the same on every platform, and they follow the large-font switch.
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain: addModuleFolders,
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
    // Chunks are named as the loader names them, so that what a page loads can be told from the files.
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[id].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[id].[contenthash:8].css',
    },
    webpackChain: trimWeb,
  },
} satisfies UserConfigExport<'webpack5'>);
