import type { ClientAnswer, ClientRequest } from '@health-code/shared/api/client';
import { type DownloadAnswer, type DownloadRequest, parseJson, REQUEST_TIMEOUT_MS } from './request.types';

async function fetchInTime(target: string, init: RequestInit): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), REQUEST_TIMEOUT_MS);
  try {
    return await fetch(API_ORIGIN + target, { ...init, signal: controller.signal, cache: 'no-store' });
  } finally {
    clearTimeout(timer);
  }
}

/** Sends one API request. Rejects only when there was no answer. */
export async function sendRequest(request: ClientRequest): Promise<ClientAnswer> {
  const { method, headers, body } = request;
  const answer = await fetchInTime(request.target, { method, headers, body: body ?? null });
  return { status: answer.status, body: parseJson(await answer.text()) };
}

/** Fetches a file with the session's headers; an `<img>` alone could not send them. */
export async function download(request: DownloadRequest): Promise<DownloadAnswer> {
  const answer = await fetchInTime(request.target, { headers: request.headers });
  if (!answer.ok) return { status: answer.status, body: parseJson(await answer.text()) };
  return { status: answer.status, file: { address: URL.createObjectURL(await answer.blob()) } };
}
