import type { ClientAnswer, ClientRequest } from '@health-code/shared/api/client';
import Taro from '@tarojs/taro';
import { type DownloadedFile, type DownloadRequest, parseJson, REQUEST_TIMEOUT_MS } from './request.types';

/** Sends one API request. Rejects only when there was no answer. */
export async function sendRequest(request: ClientRequest): Promise<ClientAnswer> {
  try {
    const answer = await Taro.request<string>({ ...options(request), dataType: 'text', responseType: 'text' });
    return { status: answer.statusCode, body: parseJson(answer.data) };
  } catch (failure) {
    return answerInFailure(failure);
  }
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
function answerInFailure(failure: unknown): ClientAnswer {
  const { status, data } = failure as { status?: unknown; data?: unknown };
  if (typeof status === 'number' && status >= 400) return { status, body: parseJson(data) };
  throw failure;
}

/** Fetches a file with the session's headers and keeps it in the user's folder, where an image can show it. */
export async function download(request: DownloadRequest): Promise<{ status: number; file?: DownloadedFile }> {
  const answer = await Taro.request<ArrayBuffer>({
    url: API_ORIGIN + request.target,
    header: request.headers,
    responseType: 'arraybuffer',
    dataType: 'arraybuffer',
    timeout: REQUEST_TIMEOUT_MS,
  });
  if (answer.statusCode >= 300) return { status: answer.statusCode };
  const address = `${String(Taro.env.USER_DATA_PATH)}/${request.fileName}`;
  await writeFile(address, answer.data);
  return { status: answer.statusCode, file: { address } };
}

/** WeChat and Alipay share only the callback form of this call. */
function writeFile(filePath: string, data: ArrayBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath, data, success: () => resolve(), fail: reject });
  });
}
