import { riskAreaSchema } from '@health-code/shared/risk-area/risk-area';
import type { RegisteredArea, RiskAreaRegister } from '@health-code/shared/risk-area/risk-area-register';
import * as z from 'zod';
import { keys } from '../keys.ts';
import { IF_ABSENT, type Item, type Table } from '../table.ts';
import type { RiskAreaStore } from './risk-area-store.ts';

/** At some 200 bytes an area, a page stays far below the 400 kB of an item. */
const AREAS_PER_PAGE = 500;

const headSchema = z.object({ version: z.int(), publicationId: z.string(), pages: z.int() });
const pageSchema = z.object({
  areas: z.array(riskAreaSchema.extend({ changedIn: z.int(), withdrawn: z.boolean() })),
});
type Head = z.infer<typeof headSchema>;

const pageName = (page: number) => String(page).padStart(4, '0');

export function createDynamoRiskAreaStore(table: Table): RiskAreaStore {
  const head = async (consistent: boolean): Promise<Head | undefined> => {
    const item = await table.get(keys.riskAreaHead, consistent);
    return item && headSchema.parse(item);
  };
  return {
    version: async () => (await head(false))?.version ?? 0,
    load: async () => {
      const standing = await head(true);
      return standing === undefined ? { version: 0, areas: [] } : readList(table, standing);
    },
    replace: async (register, publicationId) => {
      const pages = pagesOf(register.areas);
      const items = pages.map((areas, page) => ({ ...keys.riskAreaPage(publicationId, pageName(page)), areas }));
      await Promise.all(items.map((item) => table.put(item)));
      const next: Head = { version: register.version, publicationId, pages: pages.length };
      const previous = register.version - 1;
      await table.put(
        { ...keys.riskAreaHead, ...next },
        previous === 0 ? IF_ABSENT : { expression: 'version = :previous', values: { ':previous': previous } },
      );
    },
  };
}

function pagesOf(areas: readonly RegisteredArea[]): RegisteredArea[][] {
  const count = Math.ceil(areas.length / AREAS_PER_PAGE);
  return Array.from({ length: count }, (_, page) => areas.slice(page * AREAS_PER_PAGE, (page + 1) * AREAS_PER_PAGE));
}

async function readList(table: Table, { version, publicationId, pages }: Head): Promise<RiskAreaRegister> {
  const { pk, sk } = keys.riskAreaPage(publicationId, '');
  const items = await table.queryPrefix(pk, sk, true);
  if (items.length !== pages) throw new Error('a page of the risk areas is missing');
  return { version, areas: items.flatMap((item: Item) => pageSchema.parse(item).areas) };
}
