import type { SourceLogin } from './signed-client.ts';
import { defaultKeyFile, readSourceKey } from './source-keys.ts';
import { dataDir, originOf, pathFrom } from './target.ts';
import { ToolError } from './tool-error.ts';

/** The options of every tool that speaks for a data source. */
export const SOURCE_OPTIONS = {
  source: { type: 'string' },
  key: { type: 'string' },
  to: { type: 'string' },
} as const;

interface Given {
  readonly source?: string | undefined;
  readonly key?: string | undefined;
  readonly to?: string | undefined;
}

/** Who speaks, with which key, and to which API. Throws a ToolError that says what is missing. */
export function sourceLogin({ source, key, to }: Given): SourceLogin {
  if (source === undefined) throw new ToolError('--source is required: the data source you are');
  const keyFile = key === undefined ? defaultKeyFile(dataDir(), source) : pathFrom(key);
  return { origin: originOf(to), sourceId: source, key: readSourceKey(keyFile) };
}
