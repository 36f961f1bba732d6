import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { createTestApp } from './synthesise-for-test.ts';

const findings = (app: ReturnType<typeof createTestApp>) =>
  new AwsSolutionsChecks().validateScope(app.app).violations.map(({ ruleName }) => ruleName);

/** A sentence, not a shrug. */
const MIN_REASON_LENGTH = 40;

describe('cdk-nag', () => {
  it.each(['dev', 'prod'] as const)('finds nothing in %s that is not explained', (stage) => {
    expect(findings(createTestApp(stage))).toEqual([]);
  });

  it('fails the synthesis on a finding that nobody explained', () => {
    const app = createTestApp('dev');
    new Bucket(app.stacks.web, 'Careless');
    expect(findings(app)).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
    expect(() => app.app.synth()).toThrow(/AwsSolutions-S10/);
  });

  it('is answered with a reason each time', () => {
    const reasons = createTestApp('dev')
      .app.node.findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.values(data as Record<string, string>));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason.length < MIN_REASON_LENGTH)).toEqual([]);
  });
});
