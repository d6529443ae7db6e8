import { expect, test } from 'vitest';
import { browserCounts, closingLine, counted, sum, unitCounts } from './counts.mjs';

const vitest = (more: object) => ({
	numPassedTests: 3,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	testResults: [],
	...more
});

test('a file that vitest cannot load is one failure', () => {
	const testResults = [{ status: 'failed', assertionResults: [] }];
	expect(unitCounts(vitest({ testResults }))).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('a failed test is counted once, not with its file again', () => {
	const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
	expect(unitCounts(vitest({ numFailedTests: 1, testResults })).failed).toBe(1);
});

test('skipped and planned tests are told apart from passed ones', () => {
	expect(unitCounts(vitest({ numPendingTests: 1, numTodoTests: 2 })).skipped).toBe(3);
});

test('an error of Playwright outside every test is a failure', () => {
	const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
	expect(browserCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a runner that leaves no report has failed', () => {
	expect(counted('/no/such/report.json', unitCounts, 0).failed).toBe(1);
});

test('the closing line is the one that CI reads', () => {
	const unit = { passed: 5, failed: 0, skipped: 0 };
	expect(closingLine(unit)).toBe('5 passed, 0 failed');
	expect(closingLine(sum(unit, { passed: 2, failed: 1, skipped: 3 }))).toBe(
		'7 passed, 1 failed, 3 skipped'
	);
});
