import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import type { Stage } from './deployment.ts';
import { createHealthCodeApp, type HealthCodeApp } from './health-code-app.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}
export type Resources = Readonly<Record<string, Resource>>;

const scratch = mkdtempSync(path.join(tmpdir(), 'health-code-synthesis-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The whole app with stand-ins for the bundles: what is tested is the deployment, not the build. */
export function createTestApp(stage: Stage, context: Record<string, string> = {}): HealthCodeApp {
  const bundle = mkdtempSync(path.join(scratch, 'bundle-'));
  writeFileSync(path.join(bundle, 'index.mjs'), 'export const handler = async () => ({});\n');
  const origin = { stage, publicOrigin: 'https://code.health.test' };
  return createHealthCodeApp({
    bundles: Object.fromEntries(AUDIENCES.map((audience) => [audience, bundle])) as Record<Audience, string>,
    app: {
      context: { ...cdkJson.context, ...origin, ...context },
      outdir: mkdtempSync(path.join(scratch, 'cdk.out-')),
    },
  });
}

/** The templates of the three stacks, as CloudFormation would get them. */
export function synthesise(stage: Stage, context?: Record<string, string>) {
  const { stacks } = createTestApp(stage, context);
  return {
    data: Template.fromStack(stacks.data),
    api: Template.fromStack(stacks.api),
    web: Template.fromStack(stacks.web),
  };
}

export function resourcesOf(template: Template, type: string): Resources {
  return template.findResources(type) as Resources;
}

/** The properties of the only resource of a type. */
export function onlyProperties(template: Template, type: string): Record<string, unknown> {
  const [resource, ...others] = Object.values(resourcesOf(template, type));
  if (resource === undefined || others.length > 0) throw new Error(`there is not one ${type}`);
  return resource.Properties;
}
