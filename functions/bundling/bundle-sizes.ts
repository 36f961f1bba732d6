import type { OutputChunk } from 'rolldown';

export interface BundleSizes {
  /** What a cold start loads: the entry and every chunk that it imports statically, directly or not. */
  readonly coldStartBytes: number;
  readonly coldStartFiles: number;
  /** What only some requests load: chunks behind a dynamic import. */
  readonly lazyBytes: number;
}

/** Measures the chunks of a build with one entry. Source maps stay at home and do not count. */
export function bundleSizes(chunks: readonly OutputChunk[]): BundleSizes {
  const cold = coldStartChunks(chunks);
  const bytes = (some: readonly OutputChunk[]) => some.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
  return {
    coldStartBytes: bytes(cold),
    coldStartFiles: cold.length,
    lazyBytes: bytes(chunks.filter((chunk) => !cold.includes(chunk))),
  };
}

function coldStartChunks(chunks: readonly OutputChunk[]): readonly OutputChunk[] {
  const seen = new Set<OutputChunk>();
  const visit = (chunk: OutputChunk): void => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const imported of chunks) if (chunk.imports.includes(imported.fileName)) visit(imported);
  };
  for (const chunk of chunks) if (chunk.isEntry) visit(chunk);
  return [...seen];
}
