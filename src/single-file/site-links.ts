/** What stands in for `lib/ui/site-links.ts` in a single file: the published site, where one is named. */
export const datasetHref: string | null = import.meta.env.DATELINE_SITE;
