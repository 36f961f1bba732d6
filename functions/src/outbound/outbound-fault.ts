/** A word or two for operators: what a remote service answers is never in it unless it is a short code. */
const WORD = /^[\w.-]{1,60}$/;

/**
 * Why a service of somebody else gave no answer that can be used. Its name says it, because logs hold the name of an error
 * and no message; it keeps neither what was sent nor what came back.
 */
export class OutboundFault extends Error {
  /** `timeout`, `network`, `status-500`, `unreadable`, or a code of the service itself. */
  readonly reason: string;

  constructor(reason: string) {
    const word = WORD.test(reason) ? reason : 'unknown';
    super(word);
    this.name = `OutboundFault:${word}`;
    this.reason = word;
  }
}

const BUSY_STATUSES: ReadonlySet<string> = new Set(['status-429', 'status-503']);

/** Whether a service said by its status that it was asked too often, or is not up to it now. */
export const isBusy = (error: unknown): boolean => error instanceof OutboundFault && BUSY_STATUSES.has(error.reason);
