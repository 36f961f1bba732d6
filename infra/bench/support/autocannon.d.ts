declare module 'autocannon' {
  interface Request {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  }
  interface Options {
    readonly url: string;
    /** Called with each connection before it sends anything. */
    readonly setupClient: (connection: {
      /** It sends them one after the other, from the first. */
      setRequests(requests: readonly Request[]): void;
    }) => void;
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
