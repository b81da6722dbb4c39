/**
 * Where the pages of the dataset are, seen from its explorer; with a closing slash. null where there
 * are none to be seen, as from a single file on a disk.
 */
export const datasetHref: string | null = './';
