/**
 * The features of the mini-program in the order in which they build on each other: each may import those above it in this list.
 */
const FEATURES = [
  'division',
  'account',
  'consent',
  'settings',
  'person',
  'proof',
  'facts',
  'access',
  'card',
  'code',
  'my-data',
  'deletion',
  'scan',
  'visit/check-in',
  'visit/history',
  'place/parts',
  'place/registration',
  'place/staff',
  'place/management',
  'place/visitor-log',
  'screen',
  'gate',
  'home',
];
const feature = (name) => `^miniapp/src/features/${name}/`;

/** The layers of the mini-program, the lowest first: each may import those before it. */
const LAYERS = ['platform', 'i18n', 'core', 'components', 'features', 'pages'];

const miniappLayers = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `miniapp-${layer}-stands-below`,
  comment: `pages → features → components → core → i18n → platform: ${layer} knows nothing above it`,
  severity: 'error',
  from: { path: `^miniapp/src/${layer}/` },
  to: { path: [`^miniapp/src/(${LAYERS.slice(index + 1).join('|')})/`, '^miniapp/src/app[.-]'] },
}));

const miniappFeatures = FEATURES.slice(0, -1).map((name, index) => ({
  name: `miniapp-feature-${name.replace('/', '-')}-stands-below`,
  comment: 'a feature imports only features that stand before it in the list above',
  severity: 'error',
  from: { path: feature(name) },
  to: { path: FEATURES.slice(index + 1).map(feature) },
}));

/** The directions in which imports may run: miniapp → shared ← functions ← infra, and inside functions handler → use case → store interface. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'miniapp-no-folder-circles',
      scope: 'folder',
      severity: 'error',
      from: { path: '^miniapp/src' },
      to: { circular: true },
    },
    {
      name: 'miniapp-features-are-listed',
      comment: 'a feature has its place in the list above',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: '^miniapp/src/features/', pathNot: FEATURES.map(feature) },
    },
    {
      name: 'miniapp-ships-no-test-set-up',
      severity: 'error',
      from: {
        path: '^miniapp/src',
        pathNot: ['\\.test\\.tsx?$', '^miniapp/src/(console/)?testing/', '^miniapp/src/app-test-setup'],
      },
      to: { path: '^miniapp/src/(console/)?testing/' },
    },
    {
      name: 'test-set-up-knows-no-app',
      severity: 'error',
      from: { path: '^miniapp/src/testing/' },
      to: { path: '^miniapp/src/', pathNot: '^miniapp/src/testing/' },
    },
    {
      name: 'console-stands-alone',
      comment: 'the officials’ console is a program of its own: of the app it knows only names of places and documents',
      severity: 'error',
      from: { path: '^miniapp/src/console/', pathNot: ['\\.test\\.tsx?$', '^miniapp/src/console/testing/'] },
      to: {
        pathNot: [
          '^miniapp/src/console/',
          '^miniapp/src/i18n/(zh|en)/(owner|places|people)\\.ts$',
          '^shared/src/',
          '^node_modules/(react|react-dom|@types/react|@types/react-dom|@simplewebauthn/browser|qrcode-generator)/',
        ],
      },
    },
    {
      name: 'app-knows-no-console',
      severity: 'error',
      from: { path: '^miniapp/', pathNot: ['^miniapp/src/console/', '^miniapp/e2e/'] },
      to: { path: '^miniapp/src/console/' },
    },
    ...miniappLayers,
    ...miniappFeatures,
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@tarojs/|\\?' } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows no Node, no AWS, no Taro: it runs everywhere',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.(test|arbitrary)\\.ts$' },
      to: { pathNot: ['^shared/src', '^node_modules/(zod|@stablelib)/'] },
    },
    {
      name: 'functions-know-no-host',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(infra|miniapp)/' },
    },
    {
      name: 'tools-meet-in-the-tool-kit',
      comment: 'what two groups of tools need is in infra/tool-kit, which knows none of them',
      severity: 'error',
      from: { path: '^infra/([^/]+)-tools/' },
      to: { path: '^infra/[^/]+-tools/', pathNot: '^infra/$1-tools/' },
    },
    {
      name: 'tool-kit-knows-no-tool',
      severity: 'error',
      from: { path: '^infra/tool-kit/' },
      to: { path: '^infra/[^/]+-tools/' },
    },
    { name: 'infra-knows-no-app', severity: 'error', from: { path: '^infra/' }, to: { path: '^miniapp/src' } },
    {
      name: 'miniapp-knows-only-shared',
      severity: 'error',
      from: { path: '^miniapp/src' },
      to: { path: '^(functions|infra)/' },
    },
    {
      name: 'miniapp-carries-no-validator',
      comment: 'zod calls BigInt while it loads, which some mini-program hosts lack',
      severity: 'error',
      from: { path: '^miniapp/src' },
      to: { path: '^node_modules/zod', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-calls-stay-in-platform',
      severity: 'error',
      from: { path: '^miniapp/src', pathNot: ['^miniapp/src/platform', '^miniapp/src/app'] },
      to: { path: '@tarojs/taro', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'use-cases-know-no-transport',
      severity: 'error',
      from: { path: '^functions/src/usecases' },
      to: {
        path: [
          '^functions/src/(http|handlers|lambda)|^functions/src/stores/.*(dynamo|memory)-',
          '^node_modules/(@aws-sdk|@middy)',
        ],
      },
    },
    {
      name: 'handlers-know-no-database',
      severity: 'error',
      from: { path: '^functions/src/handlers' },
      to: { path: ['^functions/src/stores/.*(dynamo|memory)-', '^node_modules/@aws-sdk'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
};
