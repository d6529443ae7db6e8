/** What the report says beside the numbers: why a goal may be missed, by its number, and what is compared. */
export const notes = {
	3: 'most of the time goes into the calls of the loops, one a stretch and pass (twelve here), which V8 cannot inline because every operation has its own; looking up the changed input by its name and reading five gradients through `Run` take most of the rest. A single `switch` over all operations would be faster, but then an operation would no longer be defined in one place.',
	general: [
		'## What is compared',
		'',
		'- micrograd’s design is written out in engines/micrograd.mjs and micrograd.py, and builds its graph anew for every step, as that library does; inputs are kept in arrays, which is faster than its sets.',
		'- The straight-line limits are generated for one graph by engines/straight-js.mjs and straight-wasm.mjs. No page may do that under its content security policy, and every edit would have to generate them again.',
		'- TensorFlow.js and jax-js calculate in single precision and give the gradients of the parameters alone. jax-js runs on its WebAssembly device.',
		'- Goal 15 sets the input to numbers that are boxed beforehand: `run` makes no garbage. A caller that makes a new fractional number for every step makes 16 bytes of it, the box that JavaScript puts it in.',
		'- Goal 22 is the largest relative difference of the value and of any input’s gradient, over W1, W2 and W3 with 10,000 nodes. Goal 23 runs under `--disallow-code-generation-from-strings` with WebAssembly taken away, and wants the same numbers to the last bit.'
	]
};
