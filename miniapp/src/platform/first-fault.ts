import Taro from '@tarojs/taro';

/** Our own class of a field that is marked as wrong. */
const WRONG = '.hc-field--wrong';
/** Its label stays in sight below the bar. */
const ABOVE = -90;

/** Brings the first wrong field into sight; a super-app lets nobody put the keyboard into it. */
export function showFirstFault(): void {
  setTimeout(() => {
    Promise.resolve(Taro.pageScrollTo({ selector: WRONG, offsetTop: ABOVE, duration: 200 })).catch(() => undefined);
  }, 50);
}
