import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { HttpAnswer, HttpEvent } from '@health-code/functions/http/http-types';

export interface DeployedFunction {
  invoke(event: HttpEvent): Promise<HttpAnswer>;
  close(): Promise<unknown>;
}

/** Loads a bundle as Lambda does: by itself, with an environment and nothing else of ours. */
const RUNTIME = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData).then(({ handler }) =>
  parentPort.on('message', async ({ id, event }) => parentPort.postMessage({ id, answer: await handler(event) })),
);
`;

export function deployFunction(folder: string, env: Record<string, string>): DeployedFunction {
  const entry = pathToFileURL(path.join(folder, 'index.mjs')).href;
  const worker = new Worker(RUNTIME, { eval: true, env, workerData: entry, stdout: true });
  let calls = 0;
  return {
    invoke: (event) => {
      calls += 1;
      const answer = answerOf(worker, calls);
      worker.postMessage({ id: calls, event });
      return answer;
    },
    close: () => worker.terminate(),
  };
}

function answerOf(worker: Worker, call: number): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const listen = ({ id, answer }: { id: number; answer: HttpAnswer }) => {
      if (id !== call) return;
      worker.off('message', listen);
      worker.off('error', reject);
      resolve(answer);
    };
    worker.on('message', listen);
    worker.once('error', reject);
  });
}
