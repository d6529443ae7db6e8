/** Style is Prettier’s; this file holds the walls of the house. scripts/walls.test.ts and import-walls.test.ts show that each one stands. */
import path from 'node:path';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importWall } from './scripts/lint/imports.js';
import { markupWall, syntaxWall } from './scripts/lint/syntax.js';
import svelteConfig from './svelte.config.js';

const tests = ['**/*.test.ts', 'tests/**', 'scripts/**', 'bench/**'];
const typeFree = ['*.config.{js,ts}', 'scripts/**', 'bench/**', 'static/**'];
const typed = { projectService: true, extraFileExtensions: ['.svelte'] };

export default defineConfig(
	includeIgnoreFile(path.resolve(import.meta.dirname, '.gitignore')),
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: typed
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript knows the names; ESLint does not know the types among them.
			'no-undef': 'off',
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-script-url': 'error',
			// As long as the file is in an editor, comments and blank lines counted; tests and scripts too.
			'max-lines': ['error', 250],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'@typescript-eslint/no-explicit-any': 'error',
			// One-line callbacks that only forward read better so: `onclick={() => onnext()}`.
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// Numbers in template strings are this product's daily bread.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { ...typed, parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		ignores: tests,
		rules: {
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.svelte'],
		rules: {
			'svelte/no-at-html-tags': 'error',
			// The content security policy blocks inline style in the prerendered page, and transitions write it too.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/require-each-key': 'error',
			'svelte/block-lang': ['error', { script: ['ts'] }],
			// ESLint sees an imported component as any; svelte-check knows its types and holds them.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// A fixture of Playwright that needs no other says so by an empty pattern.
		files: ['tests/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	...importWall(tests),
	...syntaxWall(),
	...markupWall(),
	{
		files: typeFree,
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false } }
	}
);
