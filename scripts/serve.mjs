/** node scripts/serve.mjs PORT: serves the built site there and nowhere else, for the journeys. */
import { serve } from './lib/serve.mjs';

try {
	console.log(await serve({ port: Number(process.argv[2] ?? 4273), strict: true }));
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
