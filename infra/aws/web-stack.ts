import { Aws, CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import { createDistribution } from './web-distribution.ts';

export interface WebStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly api: HttpApi;
  /** What the distribution proves itself by to the API. */
  readonly edgeKey: string;
}

/**
 * The web app and the one origin that people see: static files from a private bucket, `/v1` and `/p` from the API.
 * The files are uploaded by a command (see README.md): CDK's own uploader is a function that may do anything to a bucket.
 */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const bucket = this.#createBucket(props.deployment);
    const apiHost = `${props.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    const distribution = createDistribution(this, {
      bucket,
      apiHost,
      edgeKey: props.edgeKey,
      deployment: props.deployment,
    });
    new CfnOutput(this, 'WebAppBucket', { value: bucket.bucketName });
    new CfnOutput(this, 'DistributionHost', { value: distribution.distributionDomainName });
  }

  #createBucket({ stage }: Deployment): IBucket {
    const bucket = new Bucket(this, 'WebApp', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only CloudFront reads this bucket, and what it holds is public: the log would say nothing but addresses of visitors.',
    });
    // CDK's own class misses its interface by an optional `undefined` under exactOptionalPropertyTypes.
    return bucket as IBucket;
  }
}
