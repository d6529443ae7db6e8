let numbers = new Float64Array(64);

/** Room for `length` numbers until the next call, so that the rules of an operation need not allocate any. */
export function scratch(length: number): Float64Array {
	if (length > numbers.length) numbers = new Float64Array(2 * length);
	return numbers;
}
