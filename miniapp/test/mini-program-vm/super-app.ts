import type { MiniProgram } from './dist-folders.ts';
import type { PrivacyGuard } from './privacy.ts';

export interface Pages {
  open(url: string): void;
  replace(url: string): void;
  restart(url: string): void;
  back(): void;
}

/** What led to the app: the number that the super-app gives for it, and the link that was scanned or forwarded. */
export interface Launch {
  readonly scene: number;
  readonly link: string;
}

export interface SuperAppOptions {
  readonly platform: MiniProgram;
  readonly origin: string;
  readonly pages: Pages;
  /** What the built-in scanner reads the next time. */
  readonly scanned: () => string;
  /** What the app has stored on this phone; it outlives the app. */
  readonly stored: Map<string, unknown>;
  readonly title: (title: string) => void;
  /** Takes the files that the app hands to the reader of documents. */
  readonly opened: (file: string) => void;
  /** Without it, somebody opened the app from the list of their own. */
  readonly launch?: Launch | undefined;
  /** The code that the super-app gives out for its user; undefined where it refuses. */
  readonly loginCode?: () => string | undefined;
  readonly privacy: PrivacyGuard;
}

interface CallOptions {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
  [key: string]: unknown;
}

/** Where the phone is, in the system that the super-app measures in. */
export const POSITION = { latitude: 34.757, longitude: 113.66, accuracyMetres: 20 } as const;
const FROM_THE_LIST = 1001;
const SYSTEM = { language: 'zh_CN', platform: 'android', fontSizeScaleFactor: 1, SDKVersion: '3.4.0', pixelRatio: 2 };

/** Answers an asynchronous call as super-apps do: later, by callbacks. */
const later = (options: CallOptions, result: unknown) =>
  setTimeout(() => {
    options.success?.(result);
    options.complete?.(result);
  });

/** The parts of `wx` and `my` that the app uses. Requests become real HTTP of the test process. */
export function superApp(options: SuperAppOptions): Record<string, unknown> {
  const done = (call: CallOptions = {}) => void later(call, { errMsg: 'ok' });
  const { pages, opened } = options;
  return {
    ...(options.platform === 'weapp' ? weChatOnly(options) : alipayOnly(options)),
    env: { USER_DATA_PATH: '/user' },
    canIUse: () => true,
    getSystemInfoSync: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getLaunchOptionsSync: () => enterOptions(options),
    getEnterOptionsSync: () => enterOptions(options),
    getLocation: (call: CallOptions) =>
      options.privacy.guard('getLocation', call, () => later(call, { ...POSITION, accuracy: POSITION.accuracyMetres })),
    getFileSystemManager: () => ({ writeFile: done }),
    setScreenBrightness: done,
    setKeepScreenOn: done,
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    openDocument: (call: CallOptions) => {
      opened(String(call['filePath']));
      done(call);
    },
    setNavigationBarColor: done,
    vibrateShort: done,
    createInnerAudioContext: () => ({
      play: () => undefined,
      onEnded: () => undefined,
      destroy: () => undefined,
    }),
    navigateTo: (call: CallOptions) => navigate(call, (url) => pages.open(url)),
    redirectTo: (call: CallOptions) => navigate(call, (url) => pages.replace(url)),
    reLaunch: (call: CallOptions) => navigate(call, (url) => pages.restart(url)),
    navigateBack: (call: CallOptions) => navigate(call, () => pages.back()),
  };
}

/** Both super-apps hand a poster's link over as a parameter of the page that is registered for such links. */
export function enterOptions({ platform, launch }: Pick<SuperAppOptions, 'platform' | 'launch'>) {
  if (launch === undefined) return { path: 'pages/index/index', query: {}, scene: FROM_THE_LIST };
  const link = encodeURIComponent(launch.link);
  const query = platform === 'weapp' ? { q: link } : { qrCode: link };
  return { path: 'pages/check-in/index', query, scene: launch.scene };
}

function navigate(call: CallOptions, go: (url: string) => void): void {
  setTimeout(() => go(String(call['url'] ?? '')));
  later(call, { errMsg: 'ok' });
}

/** Both answer a refusal by a failure. */
function login(call: CallOptions, code: string | undefined, name: string): void {
  if (code === undefined) setTimeout(() => call.fail?.({ errMsg: 'login:fail auth deny' }));
  else later(call, { [name]: code });
}

function weChatOnly({ origin, scanned, stored, title, loginCode, privacy }: SuperAppOptions) {
  return {
    ...privacy.api,
    login: (call: CallOptions) => login(call, loginCode?.(), 'code'),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    removeStorageSync: (key: string) => void stored.delete(key),
    setNavigationBarTitle: (call: CallOptions) => {
      title(String(call['title']));
      later(call, {});
    },
    scanCode: (call: CallOptions) => later(call, { result: scanned(), scanType: 'QR_CODE' }),
    request(call: CallOptions) {
      exchange(origin, call, call['header'])
        .then(({ status, data }) => later(call, { statusCode: status, data, header: {} }))
        .catch(() => call.fail?.({ errMsg: 'request:fail' }));
      return { abort: () => undefined };
    },
  };
}

/** Alipay differs where it hurts: storage takes objects, and an answer of 400 and above is a failure. */
function alipayOnly({ origin, scanned, stored, title, loginCode }: SuperAppOptions) {
  return {
    getAuthCode: (call: CallOptions) => login(call, loginCode?.(), 'authCode'),
    getStorageSync: ({ key }: { key: string }) => ({ data: stored.get(key) ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => void stored.set(key, data),
    removeStorageSync: ({ key }: { key: string }) => void stored.delete(key),
    setNavigationBar: (call: CallOptions) => {
      if (call['title'] !== undefined) title(String(call['title']));
      later(call, {});
    },
    scan: (call: CallOptions) => later(call, { code: scanned(), qrCode: scanned() }),
    request(call: CallOptions) {
      exchange(origin, call, call['headers'])
        .then(({ status, data }) => {
          if (status < 400) later(call, { status, data, headers: {} });
          else call.fail?.({ error: 19, status, data });
        })
        .catch(() => call.fail?.({ error: 12 }));
      return { abort: () => undefined };
    },
  };
}

async function exchange(origin: string, call: CallOptions, headers: unknown) {
  const target = String(call['url']).replace(/^https?:\/\/[^/]+/, '');
  const method = String(call['method'] ?? 'GET');
  const body = typeof call['data'] === 'string' ? call['data'] : undefined;
  const answer = await fetch(origin + target, {
    method,
    headers: headers as Record<string, string>,
    ...(method === 'GET' || body === undefined ? {} : { body }),
  });
  const isBinary = call['responseType'] === 'arraybuffer' || call['dataType'] === 'arraybuffer';
  return { status: answer.status, data: await (isBinary ? answer.arrayBuffer() : answer.text()) };
}
