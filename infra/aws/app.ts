import { fileURLToPath } from 'node:url';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { buildFunctions } from '../../functions/build.ts';
import { createHealthCodeApp } from './health-code-app.ts';

/** Bundles the functions and synthesises. Run alone it takes the defaults of cdk.json; under the CDK's command `-c` overrides them. */
const outDir = fileURLToPath(new URL('../../functions/dist', import.meta.url));
const { bundles } = await buildFunctions({ outDir });
createHealthCodeApp({
  bundles,
  account: process.env['CDK_DEFAULT_ACCOUNT'],
  app: { context: cdkJson.context },
}).app.synth();
