import Taro from '@tarojs/taro';

/** Brings a part of the page into sight. */
export function showPart(className: string): void {
  setTimeout(() => {
    Promise.resolve(Taro.pageScrollTo({ selector: `.${className}`, duration: 200 })).catch(() => undefined);
  }, 50);
}
