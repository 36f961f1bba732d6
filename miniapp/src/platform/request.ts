import type { ClientAnswer, ClientRequest } from '@health-code/shared/api/client';
import { fromUtf8 } from '@health-code/shared/text/utf8';
import Taro from '@tarojs/taro';
import { type DownloadAnswer, type DownloadRequest, parseJson, REQUEST_TIMEOUT_MS } from './request.types';

/** Sends one API request. Rejects only when there was no answer. */
export async function sendRequest(request: ClientRequest): Promise<ClientAnswer> {
  try {
    const answer = await Taro.request<string>({ ...options(request), dataType: 'text', responseType: 'text' });
    return { status: answer.statusCode, body: parseJson(answer.data) };
  } catch (failure) {
    const { status, data } = answerInFailure(failure);
    return { status, body: parseJson(data) };
  }
}

interface RawAnswer {
  readonly status: number;
  readonly data: unknown;
}

function options(request: ClientRequest) {
  return {
    url: API_ORIGIN + request.target,
    // The types list the verbs; the contract's verbs are among them.
    method: request.method as 'GET' | 'POST',
    header: request.headers,
    data: request.body,
    timeout: REQUEST_TIMEOUT_MS,
  };
}

/** Alipay reports every status of 400 and above as a failure that carries the response. */
function answerInFailure(failure: unknown): RawAnswer {
  const { status, data } = failure as { status?: unknown; data?: unknown };
  if (typeof status === 'number' && status >= 400) return { status, data };
  throw failure;
}

/** Fetches a file with the session's headers and keeps it in the user's folder, where an image can show it. */
export async function download(request: DownloadRequest): Promise<DownloadAnswer> {
  const { status, data } = await fetchBytes(request);
  if (status >= 300) return { status, body: parseJson(textOf(data)) };
  const address = `${String(Taro.env.USER_DATA_PATH)}/${request.fileName}`;
  await writeFile(address, data as ArrayBuffer);
  return { status, file: { address } };
}

async function fetchBytes({ target, headers }: DownloadRequest): Promise<RawAnswer> {
  const binary = { responseType: 'arraybuffer', dataType: 'arraybuffer' } as const;
  try {
    const call = { url: API_ORIGIN + target, header: headers, timeout: REQUEST_TIMEOUT_MS, ...binary };
    const { statusCode, data } = await Taro.request<ArrayBuffer>(call);
    return { status: statusCode, data };
  } catch (failure) {
    return answerInFailure(failure);
  }
}

/** A refusal comes in bytes too where a file was asked for; platforms differ. */
const textOf = (data: unknown): unknown =>
  typeof data === 'string' ? data : fromUtf8(new Uint8Array(data as ArrayBuffer));

/** WeChat and Alipay share only the callback form of this call. */
function writeFile(filePath: string, data: ArrayBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, success: () => resolve(), fail: reject });
  });
}
