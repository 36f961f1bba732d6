import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

const CHARACTERS = 40;

/**
 * What the distribution says to the API to prove that the address which it passes on is its caller's. It opens nothing: who
 * learned it could only ask under another address than their own.
 */
export class EdgeKey extends Construct {
  /** A reference that CloudFormation resolves while it deploys; the text is in no template. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Proves to the API that a request came through the distribution',
      generateSecretString: { passwordLength: CHARACTERS, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Functions and distribution get it while they are deployed: a timer that rotated it would part them.',
    });
    this.value = secret.secretValue.unsafeUnwrap();
  }
}
