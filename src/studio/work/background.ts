import type { Answer, Question, Ready, TaskName, Tasks } from './tasks.ts';

/** As much of a Worker as is used. */
export interface Hand {
	onmessage: ((event: { readonly data: Answer | Ready }) => void) | null;
	onerror: ((event: unknown) => void) | null;
	postMessage(question: Question): void;
	terminate(): void;
}

interface Job {
	readonly question: Question;
	readonly settle: (answer: Answer) => void;
	timer?: ReturnType<typeof setTimeout>;
}

/** Milliseconds after which work is stopped for good, so that a fan never spins for nothing. */
const LIMIT = 1000;
/** Milliseconds that a new worker may take to load and read its script, on a slow or busy machine: that is no work yet. */
const START = 5000;

/**
 * One worker for all that must not hold up the page: one job at a time, and of those that wait for the same task only
 * the last one counts. What is not done in time is stopped, by ending the worker and starting another one.
 */
export class Background {
	readonly #hire: () => Hand;
	readonly #limit: number;
	#hand: Hand | undefined;
	#current: Job | undefined;
	#waiting: Job[] = [];
	#count = 0;

	constructor(hire: () => Hand, limit = LIMIT) {
		this.#hire = hire;
		this.#limit = limit;
	}

	/** Rejects with an Error for work that took too long or failed, or that a later one of the same task replaced. */
	ask<Name extends TaskName>(
		task: Name,
		given: Tasks[Name]['given']
	): Promise<Tasks[Name]['result']> {
		const question: Question = { id: ++this.#count, task, given };
		return new Promise((resolve, reject) => {
			const settle = (answer: Answer): void => {
				if ('result' in answer) resolve(answer.result);
				else reject(new Error(answer.failed));
			};
			const same = ({ question }: Job): boolean => question.task === task;
			for (const { settle } of this.#waiting.filter(same))
				settle({ id: 0, failed: 'Something newer was asked for.' });
			this.#waiting = [...this.#waiting.filter((job) => !same(job)), { question, settle }];
			this.#next();
		});
	}

	/** Ends everything. */
	close(): void {
		this.#dismiss();
		this.#waiting = [];
		this.#current = undefined;
	}

	#next(): void {
		if (this.#current !== undefined) return;
		const job = this.#waiting.shift();
		if (job === undefined) return;
		this.#current = job;
		this.#time(job, this.#hand ? this.#limit : START);
		try {
			this.#hand ??= this.#hired();
			this.#hand.postMessage(job.question);
		} catch (thrown) {
			// A page in a sandbox has no workers.
			this.#done({ id: job.question.id, failed: String(thrown) });
		}
	}

	/** Stops a job after so many milliseconds from now. */
	#time(job: Job, limit: number): void {
		clearTimeout(job.timer);
		job.timer = setTimeout(() => {
			this.#dismiss();
			this.#done({ id: job.question.id, failed: 'It took too long.' });
		}, limit);
	}

	#hired(): Hand {
		const hand = this.#hire();
		hand.onmessage = ({ data }) => {
			const job = this.#current;
			if ('ready' in data) {
				if (job) this.#time(job, this.#limit);
			} else if (data.id === job?.question.id) this.#done(data);
		};
		hand.onerror = () => {
			const id = this.#current?.question.id ?? 0;
			this.#dismiss();
			this.#done({ id, failed: 'The work broke off.' });
		};
		return hand;
	}

	#done(answer: Answer): void {
		const job = this.#current;
		this.#current = undefined;
		if (job?.timer !== undefined) clearTimeout(job.timer);
		job?.settle(answer);
		this.#next();
	}

	#dismiss(): void {
		this.#hand?.terminate();
		this.#hand = undefined;
	}
}
