import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { decodeOnce } from './decode.shared';

/** Runs each time the page comes to the front. */
export function usePageShow(run: () => void): void {
  useDidShow(run);
}

export function usePageHide(run: () => void): void {
  useDidHide(run);
}

/** The parameters with which the page was opened, decoded. */
export function usePageQuery(): Record<string, string | undefined> {
  const { params } = useRouter();
  const pairs = Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decodeOnce(value)]);
  return Object.fromEntries(pairs) as Record<string, string | undefined>;
}
