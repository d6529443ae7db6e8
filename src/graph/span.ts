/** A half-open range of the source, in UTF-16 code units, as editors count. */
export interface Span {
	readonly from: number;
	readonly to: number;
}
