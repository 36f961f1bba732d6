declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly method: 'GET' | 'POST';
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
  }
  interface Result {
    /** Answers with another status than 2xx. */
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly requests: { readonly total: number };
    /** Seconds, as measured. */
    readonly duration: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
