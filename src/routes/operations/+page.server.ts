import { reference } from './reference.ts';

/** Made once, when the site is built: the page itself needs neither the compiler nor the links’ codec. */
export const load = async () => ({ families: await reference() });
