/** What became of a text that was to be kept: a file, a copy in the clipboard, or nothing. */
export type KeptText = 'file' | 'copied' | 'failed';
