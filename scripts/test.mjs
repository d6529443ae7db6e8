/**
 * npm test: everything. npm test -- unit, or npm test -- browser: one part; what stands after the name goes to
 * vitest or Playwright. Installs what is missing, a browser included, and ends with the sum of both.
 */
import { closingLine, nothing, sum } from './lib/counts.mjs';
import { install } from './lib/install.mjs';
import { requireNode } from './lib/project.mjs';

const [name, ...more] = process.argv.slice(2);
const names = ['unit', 'browser'];
const wanted = name === undefined ? names : names.filter((part) => part === name);

requireNode();
if (wanted.length === 0) {
	console.error(`There is no part “${name}”: say unit, browser, or nothing for both.`);
	process.exit(1);
}
if (!(await install())) process.exit(1);

// Only now, because these need the installed packages.
const parts = await import('./lib/parts.mjs');
let total = nothing;
const ran = [];
for (const part of wanted) {
	console.log(`\n—— ${part} ——`);
	const counts = await parts[part](more);
	total = sum(total, counts);
	const size = `${counts.passed + counts.failed} tests`;
	ran.push(counts === parts.notRun ? `${part} could not run` : `${part} ran ${size}`);
}
console.log(`\n${ran.join(', ')}`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
