import Taro from '@tarojs/taro';
import { decodeOnce } from './decode.shared';

export type PageName =
  | 'index'
  | 'sign-in'
  | 'recover'
  | 'apply'
  | 'declare'
  | 'scan'
  | 'check-in'
  | 'visits'
  | 'access'
  | 'card'
  | 'identity'
  | 'places'
  | 'place-new'
  | 'place'
  | 'visitor-log'
  | 'screen'
  | 'gates'
  | 'gate'
  | 'specimen'
  | 'settings'
  | 'link-phone'
  | 'consent'
  | 'my-data'
  | 'deletion'
  | 'receipt';

type Query = Record<string, string>;

export function pageAddress(page: PageName, query: Query = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/pages/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

export function goTo(page: PageName, query?: Query): void {
  void Taro.navigateTo({ url: pageAddress(page, query) });
}

/** Opens a page in place of this one, so that "back" does not return to something finished. */
export function replaceWith(page: PageName, query?: Query): void {
  void Taro.redirectTo({ url: pageAddress(page, query) });
}

/** Opens an address made by {@link pageAddress} and clears the page stack. */
export function startAt(address: string): void {
  void Taro.reLaunch({ url: address });
}

/**
 * Goes on to what the person wanted before something else had to come first, else home. Only pages of this app are
 * gone to: the parameter may come from a link that somebody made.
 */
export function goOnWith(wish: string | undefined): void {
  startAt(wish?.startsWith('/pages/') ? wish : pageAddress('index'));
}

export function goHome(): void {
  startAt(pageAddress('index'));
}

/** Back, or home where there is nothing behind this page: it was opened by a link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goHome();
}

/** Back, or to the page that stands before this one in a row of steps, where the app was opened in the middle of them. */
export function goBackTo(page: PageName, query?: Query): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replaceWith(page, query);
}

/** The address of the current page with its parameters, to return to later. */
export function currentAddress(): string {
  const { router } = Taro.getCurrentInstance();
  const { $taroTimestamp: _time, stamp: _stamp, ...params } = (router?.params ?? {}) as Query;
  // WeChat hands parameters over as they were written, Alipay decoded: made alike before they travel on.
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(decodeOnce(value))}`);
  const path = `/${(router?.path ?? 'pages/index/index').split('?')[0]?.replace(/^\//, '')}`;
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}
