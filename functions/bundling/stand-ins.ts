import path from 'node:path';
import type { Plugin } from 'rolldown';

const HERE = import.meta.dirname;

/** Which modules a bundle does not take as they are, by how their import is spelled. */
const STAND_INS: readonly (readonly [spelling: RegExp, file: string])[] = [
  [/^@aws-sdk\/credential-provider-node$/, 'lambda-credentials.ts'],
  [/(^|\/)loadSharedConfigFiles$/, 'no-config-files.ts'],
  [/^node:http$/, 'node-http.ts'],
  [/^@health-code\/shared\/api\/openapi$/, 'openapi-file.ts'],
  [/(^|\/)(to-json-schema|json-schema-processors|json-schema-generator)\.js$/, 'zod-json-schema.ts'],
];

const WITHOUT_PASSKEYS: (typeof STAND_INS)[number] = [/(^|\/)webauthn-passkeys\.ts$/, 'no-passkeys.ts'];

/** Puts ours in the place of what a deployed function cannot use; each file says why. */
export function standIns(hasPasskeys: boolean): Plugin {
  const all = hasPasskeys ? STAND_INS : [...STAND_INS, WITHOUT_PASSKEYS];
  return {
    name: 'stand-ins',
    resolveId: {
      filter: { id: all.map(([spelling]) => spelling) },
      handler: (id) => {
        const file = all.find(([spelling]) => spelling.test(id))?.[1];
        return file === undefined ? null : path.join(HERE, file);
      },
    },
  };
}
