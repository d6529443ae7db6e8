/** What the two runners counted, from their JSON reports. */
import { readFileSync } from 'node:fs';

export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Vitest: a file that cannot be loaded fails without any test of its own, and still counts as one failure. */
export function unitCounts(report) {
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
	const broken = testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed)
	);
	return {
		passed: numPassedTests,
		failed: numFailedTests + broken.length,
		skipped: numPendingTests + numTodoTests
	};
}

const isFailed = ({ status }) => status === 'failed';

/** Playwright: an error outside every test, such as a server that does not start, counts as one failure. */
export function browserCounts({ stats, errors }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped
	};
}

export const sum = (a, b) => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped
});

/** The closing line, alone on its line; CI reads it. */
export function closingLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads a runner’s report. A run that ended badly without saying which test failed, or without a report,
 * counts as one failure: nothing that went wrong may vanish from the sum.
 */
export function counted(file, counts, exitCode) {
	const found = read(file, counts);
	return exitCode !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

function read(file, counts) {
	try {
		return counts(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return { ...nothing, failed: 1 };
	}
}
