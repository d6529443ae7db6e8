import url from './tasks.worker.ts?worker&url';
import type { Hand } from './background.ts';

interface Policies {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): { createScriptURL(url: string): unknown };
}

/** The one script that the content security policy lets a worker run; the name of the rule stands in svelte.config.js. */
function trusted(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Policies };
	const policy = trustedTypes?.createPolicy('gradgraph-worker', {
		createScriptURL: (wanted) => (wanted === url ? wanted : '')
	});
	return (policy?.createScriptURL(url) ?? url) as string;
}

let script: string | undefined;

/** A worker of the page. Throws where the page may not have one. */
export function hire(): Hand {
	script ??= trusted();
	return new Worker(script, { type: 'module' }) as unknown as Hand;
}
