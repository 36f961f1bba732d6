/** Names that the statistics office uses to group counties; they say nothing in an address. */
const GROUPING_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Whether a division's name only groups what lies below it, as 市辖区 (3101) below 上海市 does. */
export function isGroupingName(name: string): boolean {
  return GROUPING_NAMES.has(name);
}
