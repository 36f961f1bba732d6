declare module 'autocannon' {
  interface Options {
    readonly url: string;
    /** Each connection sends them one after the other, from the first. */
    readonly requests: readonly {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly headers: Record<string, string>;
      readonly body?: string;
    }[];
    readonly connections: number;
    /** How many requests to send. */
    readonly amount: number;
  }
  interface Result {
    /** Answers with another status than 2xx. */
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
