import type { NewOffice } from '@health-code/shared/office/office';
import { spawnTool } from '../../tool-kit/spawn-tool.ts';

const TOOL = new URL('../../office-tools/offices.ts', import.meta.url);

/** Whoever is to manage an office. */
export interface Head {
  readonly name: string;
  readonly phone: string;
}

/** Founds an office as whoever runs the service does: no function may found the first one. Gives the invitation of its head. */
export async function foundOffice(
  environment: Readonly<Record<string, string>>,
  { division, name, phone }: NewOffice,
  head: Head,
): Promise<string> {
  const office = ['--division', division, '--name', name, '--phone', phone];
  const args = ['found', ...office, '--head', head.name, '--head-phone', head.phone];
  const { code, out, err } = await spawnTool(TOOL, args, { environment });
  if (code !== 0) throw new Error(err);
  return out.trim().split('\n').at(-1) as string;
}
