/** What the measurements need of the engine, as one module: bench/run.mjs bundles it. */
export { compile } from '../src/graph/index.ts';
export { programOf } from '../src/graph/testing/program-of.ts';
