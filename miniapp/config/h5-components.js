/**
 * Stands for Taro's web components on the web. Our kit draws native elements, and no page pulls down to refresh, so
 * that all 90 kB of them (and an icon font that the content security policy refuses) would be loaded for nothing.
 */
export function defineCustomElementTaroPullToRefreshCore() {
  return undefined;
}
