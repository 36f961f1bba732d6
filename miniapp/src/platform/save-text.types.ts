/** How a text was saved: as a file, in the clipboard, or not at all. */
export type KeptText = 'file' | 'copied' | 'failed';
