/** A component's script and its markup have at most 60 lines each. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MOST = 60;
const root = fileURLToPath(new URL('..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root })
	.toString()
	.split('\n')
	.filter((file) => file.endsWith('.svelte'));

const written = (text: string): number =>
	text.split('\n').filter((line) => line.trim() !== '').length;

/** Lines that are not blank, of the longer of the two. */
function longest(source: string): number {
	const scripts = [...source.matchAll(/<script[^>]*>\n([^]*?)<\/script>/g)].map(
		([, text = '']) => text
	);
	const markup = source
		.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '')
		.replace(/<!--[^]*?-->/g, '');
	return Math.max(written(scripts.join('')), written(markup));
}

test('the lines of script and markup are counted apart, without style, comments and blank lines', () => {
	const script = '<script lang="ts">\n\tlet a = 1;\n\n\tlet b = 2;\n</script>\n';
	const style = '<style>\n\tp {\n\t\tmargin: 0;\n\t}\n</style>\n';
	expect(longest(`<!-- What it is. -->\n${script}\n<p>{a}</p>\n\n${style}`)).toBe(2);
	expect(longest(`${script}<p>\n\t{a}\n\t{b}\n</p>\n${style}`)).toBe(4);
});

test.each(tracked)('%s is short', (file) => {
	expect(longest(readFileSync(`${root}/${file}`, 'utf8'))).toBeLessThanOrEqual(MOST);
});
