import { RefusedError, type SourceLogin, sendSigned } from './signed-client.ts';
import { ToolError } from './tool-error.ts';

/** What is published, and the version that its author saw. */
interface Publication {
  readonly version: number;
}

/** Puts a publication in the place of the one that its author saw. Throws a ToolError that says which one stands by now. */
export async function publishSigned(login: SourceLogin, path: string, content: Publication): Promise<unknown> {
  try {
    return await sendSigned(login, 'PUT', path, content);
  } catch (error) {
    const problem = error instanceof RefusedError ? error.problem : undefined;
    if (problem?.code !== 'PUBLICATION.OUTDATED') throw error;
    throw new ToolError(
      `nothing was published: version ${problem.version} stands, and this was made from version ${content.version}; compare them and publish again`,
    );
  }
}

/** The version that `--version` names; undefined without it. */
export function versionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new ToolError('--version is a number, as the list shows it');
  return Number(text);
}
