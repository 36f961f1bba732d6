import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { useRef } from 'react';
import { decodeOnce } from './decode.shared';

/** Runs each time the page comes back to the front after it was left, and not when it first appears. */
export function useReturn(run: () => void): void {
  const isAway = useRef(false);
  useDidHide(() => {
    isAway.current = true;
  });
  useDidShow(() => {
    if (isAway.current) run();
    isAway.current = false;
  });
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
