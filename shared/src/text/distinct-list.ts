import * as z from 'zod';

interface Lengths {
  readonly min?: number;
  readonly max: number;
}

/** A list in which nothing stands twice. The OpenAPI document reads that off the meta data, as it reads lengths off the list. */
export function distinctList<T extends z.ZodType>(item: T, { min, max }: Lengths, message: string) {
  const list = z.array(item).max(max);
  return (min === undefined ? list : list.min(min))
    .refine((entries) => new Set(entries).size === entries.length, { message, params: { fault: 'repeated' } })
    .meta({ uniqueItems: true });
}
