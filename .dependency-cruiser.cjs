/** The directions in which imports may run: miniapp → shared ← functions ← infra, and inside functions handler → use case → store interface. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
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
