/** The files of the built site themselves: the content security policy, and what it is there to keep out. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const build = path.join(import.meta.dirname, '..', 'build');
const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
const texts = (extension: string) =>
	files
		.filter((file) => file.endsWith(extension))
		.map((file) => ({ file, text: readFileSync(path.join(build, file), 'utf8') }));

const pages = texts('.html');
const scripts = texts('.js');
const sheets = texts('.css');

/** The policy of a page, by directive. */
function policy(html: string): ReadonlyMap<string, readonly string[]> {
	const [, content = ''] =
		/<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
	const directives = content
		.replaceAll('&#39;', "'")
		.split(';')
		.map((directive) => directive.trim().split(/\s+/))
		.filter(([name]) => name);
	return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

test('the site has its pages, and the 404 among them', () => {
	expect(pages.map(({ file }) => file)).toEqual(expect.arrayContaining(['index.html', '404.html']));
});

for (const { file, text } of pages) {
	test(`${file} carries the strict policy`, () => {
		const directives = policy(text);
		expect(directives.get('default-src')).toEqual(["'none'"]);
		expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
		for (const [name, sources] of directives) {
			expect(sources, name).not.toContain("'unsafe-inline'");
			expect(sources, name).not.toContain("'unsafe-eval'");
			for (const source of sources) expect(source, name).not.toMatch(/^\*|^https?:/);
		}
	});

	test(`${file} runs no inline script but those whose hash the policy names`, () => {
		const allowed = policy(text).get('script-src') ?? [];
		for (const [, attributes = '', code = ''] of text.matchAll(
			/<script([^>]*)>([\s\S]*?)<\/script>/g
		)) {
			if (/\bsrc=/.test(attributes)) continue;
			const hash = createHash('sha256').update(code).digest('base64');
			expect(allowed).toContain(`'sha256-${hash}'`);
		}
	});

	test(`${file} has no style attribute, no handler attribute and no address of another origin`, () => {
		expect(text.match(/\sstyle="[^"]*"/g)).toBeNull();
		expect(text.match(/<[^>]*\son[a-z]+="/g)).toBeNull();
		expect(text.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
	});
}

test('no script of the site makes code from strings', () => {
	expect(scripts.length).toBeGreaterThan(0);
	for (const { file, text } of scripts) {
		expect(text.match(/\bnew Function\b/g), file).toBeNull();
		expect(text.match(/(?<![.\w$])eval\(/g), file).toBeNull();
	}
});

test('every font and image of the style sheets comes from the site', () => {
	for (const { file, text } of sheets)
		for (const [, address = ''] of text.matchAll(/url\(["']?([^"')]+)/g))
			expect(address, file).not.toMatch(/^(https?:)?\/\//);
});
