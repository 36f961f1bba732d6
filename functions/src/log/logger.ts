/** Everything a log line may hold. There is no field for text, so no name, number, phone, token, place or body can slip in. */
export interface LogEntry {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  /** The problem's code, or the class of an unknown error. */
  readonly code?: string;
  readonly errorName?: string;
  /** Where an unknown error was thrown: function names and lines of our own files, never the message. */
  readonly frames?: readonly string[];
}

export interface Logger {
  info(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

/** One JSON object a line, as CloudWatch reads it. */
export function createLogger(write: (line: string) => void): Logger {
  const emit = (level: string) => (entry: LogEntry) => write(JSON.stringify({ level, ...entry }));
  return { info: emit('info'), error: emit('error') };
}

const MAX_FRAMES = 6;

/** The stack of an error without its message, which may quote what a person typed. */
export function stackFrames(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/([^/]+)\)?$/, '($1)'));
}
