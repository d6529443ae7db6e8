import type { Diagnostic } from '$graph/diagnostic.ts';
import type { Describe } from './help.ts';
import type { LitPlace } from '$viz/lit-place.ts';

/** What the editor shows, and whom it tells. */
export interface EditorProps {
	source: string;
	/** Said to a screen reader as the name of the field. */
	label: string;
	diagnostics?: readonly Diagnostic[];
	lit?: readonly LitPlace[];
	maxLength?: number;
	onchange: (source: string) => void;
	onundo: () => void;
	onredo: () => void;
	/** The character under the mouse. */
	onhover?: (position: number | null) => void;
	onrefuse?: (message: string) => void;
	ontyping?: (typing: boolean) => void;
	/** The caret has gone to this message. */
	onproblem?: (diagnostic: Diagnostic) => void;
	/** What the graph knows of a name, for help about it. */
	describe?: Describe;
	/** The element that tells the messages, for those who hear them. */
	description?: Element | undefined;
}
