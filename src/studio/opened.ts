/** What stands open over the page. */
export type Opened = 'gallery' | 'keys' | 'function' | null;
