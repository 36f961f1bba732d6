import type { Metafile } from 'esbuild';

export interface BundleSizes {
  /** What a cold start loads: the entry and every chunk that it imports statically, directly or not. */
  readonly coldStartBytes: number;
  /** What only some requests load: chunks behind a dynamic import. */
  readonly lazyBytes: number;
}

/** Measures a build with one entry from its metafile. Source maps stay at home and do not count. */
export function bundleSizes({ outputs }: Metafile, entryFile: string): BundleSizes {
  const cold = staticClosure(outputs, entryFile);
  const code = Object.keys(outputs).filter((file) => !file.endsWith('.map'));
  const bytes = (files: readonly string[]) => files.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  return {
    coldStartBytes: bytes(code.filter((file) => cold.has(file))),
    lazyBytes: bytes(code.filter((file) => !cold.has(file))),
  };
}

function staticClosure(outputs: Metafile['outputs'], entryFile: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  visit(entryFile);
  return seen;
}
