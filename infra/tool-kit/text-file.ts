import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ToolError } from './tool-error.ts';

/** How a text file is written, as it is told to people. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

const LABELS: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
};

/**
 * The encoding of a file, decided and never assumed: UTF-16 by its byte order mark, else UTF-8 if every byte of it is, else
 * GB18030, which holds GBK and GB 2312, if every byte of it is. Throws a ToolError when the file is none of these.
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const marked = await byteOrderMark(file);
  if (marked !== undefined) return marked;
  for (const encoding of ['UTF-8', 'GB18030'] as const) if (await isWhollyIn(file, encoding)) return encoding;
  throw new ToolError(`${file} is neither UTF-8 nor GB18030 text: save it as CSV UTF-8`);
}

async function byteOrderMark(file: string): Promise<Encoding | undefined> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'UTF-16LE';
    return buffer[0] === 0xfe && buffer[1] === 0xff ? 'UTF-16BE' : undefined;
  } finally {
    await handle.close();
  }
}

async function isWhollyIn(file: string, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of textOf(file, encoding)) if (text.includes('\0')) return false;
    return true;
  } catch (error) {
    if (error instanceof BadBytesError) return false;
    throw error;
  }
}

/** Bytes that the encoding does not have. */
class BadBytesError extends ToolError {}

/** The text of a file, piece by piece, without its byte order mark. Throws a ToolError at bytes that the encoding does not have. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  for await (const bytes of createReadStream(file)) yield decoded(file, () => decoder.decode(bytes, { stream: true }));
  yield decoded(file, () => decoder.decode());
}

function decoded(file: string, decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new BadBytesError(`${file} has bytes that are no text`);
    throw error;
  }
}
