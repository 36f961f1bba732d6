/**
 * Stands in for the SDK's reading of `~/.aws/config` and `~/.aws/credentials` in the bundles. Nobody has a home folder on
 * Lambda: every first request would wait for two files that are not there.
 */
export const CONFIG_PREFIX_SEPARATOR = '.';

export async function loadSharedConfigFiles() {
  return { configFile: {}, credentialsFile: {} };
}
