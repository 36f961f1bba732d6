import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src/console/main.tsx', import.meta.url));
/** Where the console is, below the web app and in its addresses. */
export const CONSOLE = 'console';

/**
 * Writes the officials' console into a built web app. It is a program of its own: the app never loads it, and the worker
 * that keeps the app on a device neither stores nor serves it, because an official's page has to be the one in force.
 */
export function buildConsole(dist: string, routes: string): void {
  const outdir = join(dist, CONSOLE);
  const { metafile } = buildSync({
    entryPoints: { main: SOURCE },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    jsx: 'automatic',
    target: ['chrome108', 'firefox115', 'safari16'],
    entryNames: '[ext]/[name].[hash]',
    chunkNames: 'js/[name].[hash]',
    define: { API_ROUTES: routes, 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  refuseValidator(metafile);
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'index.html'), page(firstFiles(metafile, outdir)));
}

/** The contract holds schemas; the console needs only the table that is derived from it. */
function refuseValidator({ inputs }: Metafile): void {
  const found = Object.keys(inputs).find((file) => /node_modules\/zod\//.test(file));
  if (found !== undefined) throw new Error(`The console would carry a validator: ${found}`);
}

/** The script that starts it, its style, and what that script imports at once. */
function firstFiles({ outputs }: Metafile, outdir: string) {
  const address = (file: string) => `/${CONSOLE}/${relative(outdir, file).replaceAll('\\', '/')}`;
  const [script, main] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('main.tsx')) ?? [];
  if (script === undefined || main?.cssBundle === undefined) throw new Error('The console has no script or no style');
  const imported = main.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => address(path));
  return { script: address(script), style: address(main.cssBundle), imported };
}

function page({ script, style, imported }: ReturnType<typeof firstFiles>): string {
  const preloads = imported.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>健康码管理台</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}">${preloads}<script type="module" src="${script}"></script></head><body><div id="root"></div><noscript>请启用 JavaScript。Please enable JavaScript.</noscript></body></html>\n`;
}
