import { beforeEach, vi } from 'vitest';

interface KeptFile {
  readonly name: string;
  readonly text: string;
}

const blobs = new Map<string, TextBlob>();
const files: KeptFile[] = [];

/** Those of the document in memory are read by timers, which stand still in suites. */
class TextBlob {
  readonly text: string;
  constructor(parts: readonly string[]) {
    this.text = parts.join('');
  }
}

/** What the browser was given to download, in order. */
export const keptFiles = (): readonly KeptFile[] => files;

beforeEach(() => {
  files.length = 0;
  blobs.clear();
  vi.stubGlobal('Blob', TextBlob);
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size + 1}`;
    blobs.set(address, blob as unknown as TextBlob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: blobs.get(this.href)?.text ?? '' });
  });
});
