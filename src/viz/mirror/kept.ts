/** What was made once for a key is the same from then on; nothing is made before it is asked for. */
export function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
	const known = new Map<Key, Made>();
	return (key) => {
		const made = known.get(key) ?? make(key);
		known.set(key, made);
		return made;
	};
}
