import type { Audience } from '@health-code/shared/api/route';
import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApiStack } from './api-stack.ts';
import { DataStack } from './data-stack.ts';
import { readDeployment } from './deployment.ts';
import { WebStack } from './web-stack.ts';

export interface HealthCodeAppProps {
  readonly bundles: Readonly<Record<Audience, string>>;
  readonly account?: string | undefined;
  readonly app?: AppProps;
}

export interface HealthCodeApp {
  readonly app: App;
  readonly stacks: { readonly data: DataStack; readonly api: ApiStack; readonly web: WebStack };
}

/** The whole deployment. Synthesis fails on any finding of cdk-nag that is not acknowledged with a reason. */
export function createHealthCodeApp(props: HealthCodeAppProps): HealthCodeApp {
  const app = new App({ analyticsReporting: false, ...props.app });
  const deployment = readDeployment((key) => app.node.tryGetContext(key), props.account);
  const env = {
    region: deployment.region,
    ...(deployment.account === undefined ? {} : { account: deployment.account }),
  };
  const prefix = `HealthCode-${deployment.stage}`;
  const data = new DataStack(app, `${prefix}-Data`, { env, ...deployment });
  const api = new ApiStack(app, `${prefix}-Api`, { env, deployment, data, bundles: props.bundles });
  const web = new WebStack(app, `${prefix}-Web`, { env, deployment, api: api.api, edgeKey: api.edgeKey.value });
  Tags.of(app).add('project', 'health-code');
  Tags.of(app).add('stage', deployment.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stacks: { data, api, web } };
}
