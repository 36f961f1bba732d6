/** From the county down, queues are one list; above it a county is chosen first. */
export const COUNTY_DIGITS = 6;
