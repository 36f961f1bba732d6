import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../../../miniapp/src/components/qr-code.shared.ts', import.meta.url));

/** What the app draws of a text: the program itself, bundled as a phone gets it, since nothing here imports the app. */
export async function appQrPicture(): Promise<(text: string) => string> {
  const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, write: false, format: 'esm' });
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
  );
  return module.qrPicture;
}
