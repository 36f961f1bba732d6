import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface WaitingServer {
  readonly server: Server;
  /** Answers what has waited, and from now on everything at once. */
  answerWith(answer: Answer): void;
}

/**
 * A server that may listen before it can answer. The port comes first at a start: posters carry it, and one that is in use
 * is said before the database is opened. Whoever asks meanwhile (an open page, a script that polls) is not turned away,
 * as readiness is a moment away: the request waits. A start that fails ends the process, and with it the connection.
 */
export function createWaitingServer(): WaitingServer {
  let answerWith: (answer: Answer) => void = () => undefined;
  const ready = new Promise<Answer>((resolve) => {
    answerWith = resolve;
  });
  const server = createServer((request, response) => {
    void ready.then((answer) => answer(request, response));
  });
  return { server, answerWith };
}
