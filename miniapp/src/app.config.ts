const isWeChat = process.env['TARO_ENV'] === 'weapp';

/** WeChat follows the system's dark mode by theme.json; Alipay takes plain colours only. */
const bar = isWeChat
  ? {
      navigationBarBackgroundColor: '@barBackground',
      navigationBarTextStyle: '@barText',
      backgroundColor: '@background',
    }
  : { navigationBarBackgroundColor: '#f3f5f4', navigationBarTextStyle: 'black' };

const weChatOnly = {
  darkmode: true,
  // What is personal waits until the user has agreed: core/privacy.
  __usePrivacyCheck__: true,
  themeLocation: 'theme.json',
  permission: { 'scope.userLocation': { desc: '用于核实您在场所附近，只保存核实结果，不保存位置' } },
  requiredPrivateInfos: ['getLocation' as const, 'chooseLocation' as const],
};

/** Pages that nobody needs at a door. WeChat fetches each when it is first opened: what is fetched before the app starts is small. */
const LATER = ['place-new', 'place', 'consent', 'my-data', 'deletion', 'receipt'];

export default defineAppConfig({
  pages: [
    'pages/index/index',
    'pages/sign-in/index',
    'pages/recover/index',
    'pages/apply/index',
    'pages/declare/index',
    'pages/scan/index',
    'pages/check-in/index',
    'pages/visits/index',
    'pages/access/index',
    'pages/card/index',
    'pages/identity/index',
    'pages/places/index',
    'pages/visitor-log/index',
    'pages/screen/index',
    'pages/gates/index',
    'pages/gate/index',
    'pages/specimen/index',
    'pages/settings/index',
    'pages/link-phone/index',
  ],
  subPackages: LATER.map((name) => ({ root: `pages/${name}`, pages: ['index'] })),
  // Pages change at once: at a door nobody waits for a slide.
  animation: false,
  window: { navigationBarTitleText: '健康码', ...bar },
  ...(isWeChat ? weChatOnly : {}),
});
