/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles. Lambda gives a function its role's credentials in the
 * environment, for as long as the process lives; the chain that the SDK would search first (profiles, SSO, STS, browser
 * sign-in) cannot exist there, and is a fifth of a bundle.
 */
export function defaultProvider(): () => Promise<AwsCredentials> {
  return async () => ({
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    sessionToken: process.env['AWS_SESSION_TOKEN'],
  });
}

interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent outside Lambda, where keys may belong to a user instead of a role. */
  readonly sessionToken: string | undefined;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not in the environment`);
  return value;
}
