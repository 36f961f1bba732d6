import type { ReaderOptions } from 'zxing-wasm/reader';

const OPTIONS: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true };

type Reader = (image: ImageData) => Promise<string | undefined>;
let loading: Promise<Reader> | undefined;

/** The decoder, fetched when the first scanner opens and kept. A failed fetch is tried again the next time. */
export function loadQrReader(): Promise<Reader> {
  loading ??= openReader().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function openReader(): Promise<Reader> {
  const zxing = await import('zxing-wasm/reader');
  await zxing.prepareZXingModule({ overrides: { locateFile: () => SCANNER_WASM }, fireImmediately: true });
  return async (image) => (await zxing.readBarcodes(image, OPTIONS))[0]?.text;
}
