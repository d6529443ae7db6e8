import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFile, type FileKind } from './code-file.ts';

test.each([
	['A neuron', 'numpy', 'a-neuron-numpy.py'],
	['A neuron', 'torch', 'a-neuron-pytorch.py'],
	['Übung 3: ∂f/∂w', 'typescript', 'u-bung-3-f-w.ts'],
	['', 'notebook', 'function.ipynb'],
	['../../etc/passwd', 'jax', 'etc-passwd-jax.py']
] as const)('the file of “%s” as %s is called %s', (title, kind, name) => {
	expect(codeFile(title, kind, '').name).toBe(name);
});

test('no title gives a name with other characters than letters, digits and hyphens', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary' }),
			fc.constantFrom<FileKind>('numpy', 'torch', 'jax', 'typescript', 'notebook'),
			(title, kind) => {
				expect(codeFile(title, kind, '').name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.(py|ts|ipynb)$/);
			}
		)
	);
});
