/** The look of the text; the frame around it belongs to Editor.svelte. Custom properties pierce the shadow root. */
import { EditorView } from '@codemirror/view';

const lit = (colour: string, tint: string): Record<string, string> => ({
	background: `var(${tint})`,
	boxShadow: `inset 0 -2px var(${colour})`,
	borderRadius: '3px',
	padding: '2px 1px',
	margin: '0 -1px'
});

/** How much of the text fades out where it is cut, in px: a line. */
export const FADE = 24;

export const theme = EditorView.theme({
	'&': { color: 'var(--ink)', background: 'transparent' },
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': {
		font: 'inherit',
		lineHeight: 'inherit',
		maxHeight: 'var(--editor-height)',
		overflow: 'auto',
		scrollbarWidth: 'thin'
	},
	'.cm-scroller[data-cut-y~="start"]': { '--cut-start': `${FADE}px` },
	'.cm-scroller[data-cut-y~="end"]': { '--cut-end': `${FADE}px` },
	'.cm-scroller[data-cut-y]:not([data-cut-y=""])': {
		maskImage:
			'linear-gradient(transparent, #000 var(--cut-start, 0px) calc(100% - var(--cut-end, 0px)), transparent)'
	},
	'.cm-content': { padding: '8px 12px', caretColor: 'var(--ink)' },
	// What wraps hangs in by two characters.
	'.cm-line': { padding: '0 0 0 2ch', textIndent: '-2ch' },
	'.cm-specialChar': { color: 'var(--err)' },
	'.comment': { color: 'var(--ink3)' },
	'.lit-forward': lit('--fwd', '--fwd-bg'),
	'.lit-backward': lit('--bwd', '--bwd-bg'),
	'.lit-hover': lit('--edge', '--hair'),
	'.said-error': {
		textDecoration: 'underline wavy var(--err) 1.5px',
		textUnderlineOffset: '4px',
		textDecorationSkipInk: 'none',
		background: 'var(--err-bg)',
		borderRadius: '3px',
		// nothing above: it would cover the wave of the line before
		padding: '0 1px 2px',
		margin: '0 -1px'
	},
	'.said-warning': {
		textDecoration: 'underline dashed var(--ink2) 1.5px',
		textUnderlineOffset: '4px',
		textDecorationSkipInk: 'none'
	},
	'.said-info': {
		textDecoration: 'underline dotted var(--edge) 1.5px',
		textUnderlineOffset: '4px',
		textDecorationSkipInk: 'none'
	},
	// The bracket at the caret and its partner: a frame that takes no room.
	'&.cm-focused .pair': {
		borderRadius: '3px',
		background: 'var(--hair)',
		boxShadow: 'inset 0 0 0 1px var(--edge)'
	}
});
