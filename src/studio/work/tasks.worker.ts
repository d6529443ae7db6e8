import { handlers, type Answer, type Question, type Ready, type TaskName } from './tasks.ts';

function answer<Name extends TaskName>({ id, task, given }: Question<Name>): Answer {
	try {
		return { id, result: handlers[task](given) };
	} catch (thrown) {
		// The stack of a worker is smaller than that of the page.
		return { id, failed: thrown instanceof Error ? thrown.message : String(thrown) };
	}
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
	postMessage(answer(data));
});

postMessage({ ready: true } satisfies Ready);
