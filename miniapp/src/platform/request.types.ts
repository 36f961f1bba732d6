/** A picture or document as the platform keeps it: an address that an image can show and that can be saved. */
export interface DownloadedFile {
  readonly address: string;
}

export interface DownloadRequest {
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly fileName: string;
}

/** A file, or in its place what was answered instead of one. */
export interface DownloadAnswer {
  readonly status: number;
  readonly file?: DownloadedFile;
  readonly body?: unknown;
}

/** A slow network is still a network; after this long a person at a door needs to be told. */
export const REQUEST_TIMEOUT_MS = 12_000;

export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
