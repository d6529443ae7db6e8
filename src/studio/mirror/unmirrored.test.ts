import { expect, test } from 'vitest';
import { unmirrored } from './unmirrored.ts';

test('a phone and forward mode say why they have no mirror', () => {
	expect(unmirrored('wide', false)).toBeUndefined();
	expect(unmirrored('medium', false)).toBeUndefined();
	expect(unmirrored('narrow', false)).toContain('wider window');
	expect(unmirrored('wide', true)).toContain('no backward pass');
});
