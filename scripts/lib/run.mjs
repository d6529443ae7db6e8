/** Child processes without a shell, so that paths with spaces and Windows need no care. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inside, root } from './project.mjs';

/** Runs a program with its output on our screen; resolves to its exit code, or 1 where it cannot start. */
export function run(command, args = [], { env = {}, ...options } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: 'inherit',
			env: { ...process.env, ...env },
			...options
		});
		child.on('error', (error) => {
			console.error(`${command}: ${error.message}`);
			resolve(1);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/** Runs a script of an installed package by this very Node. */
export const runPackage = (script, args, options) =>
	run(process.execPath, [inside('node_modules', ...script.split('/')), ...args], options);

/** Runs npm: the one that started us, or the one beside this Node, or the one on the PATH. */
export function npm(args) {
	const beside = path.dirname(process.execPath);
	const script = [
		process.env.npm_execpath ?? '',
		path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
	].find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
	if (script) return run(process.execPath, [script, ...args]);
	const windows = process.platform === 'win32';
	return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
}
