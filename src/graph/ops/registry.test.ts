import { expect, test } from 'vitest';
import { operations } from './index.ts';

const files = import.meta.glob<Readonly<Record<string, unknown>>>(['./*.ts', '!./*.test.ts'], {
	eager: true
});

const isRecord = (exported: unknown): boolean =>
	typeof exported === 'object' && exported !== null && 'kind' in exported && 'gate' in exported;

test('every record that a file exports is an operation, and no name is exported twice', () => {
	const records = Object.values(files).flatMap((file) =>
		Object.entries(file).filter(([, exported]) => isRecord(exported))
	);
	expect(records.map(([name]) => name).sort()).toEqual(Object.keys(operations).sort());
	for (const [name, record] of records) expect(operations, name).toHaveProperty(name, record);
});
