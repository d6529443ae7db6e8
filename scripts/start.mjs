/** npm start: installs what is missing, builds what is stale, serves the site and says where. */
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { requireNode } from './lib/project.mjs';
import { serve } from './lib/serve.mjs';

requireNode();
if (!(await install()) || !(await build())) process.exit(1);

const wanted = process.env.PORT;
if (wanted && !/^\d{1,5}$/.test(wanted)) {
	console.error(`PORT must be a number, such as 4173; it is “${wanted}”.`);
	process.exit(1);
}
try {
	const address = await serve({ port: Number(wanted || 4173), strict: Boolean(wanted) });
	console.log(`\ngradgraph is at ${address}\nCtrl-C stops it.`);
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
