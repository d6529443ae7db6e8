/** Outlines after lucide (ISC): paths on a 24 × 24 grid, drawn with a stroke and no fill. */
export const icons = {
	'chevron-down': 'm6 9 6 6 6-6',
	'chevron-up': 'm18 15-6-6-6 6',
	'chevron-left': 'm15 18-6-6 6-6',
	'chevron-right': 'm9 18 6-6-6-6',
	'undo-2': 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
	'redo-2': 'm15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
	'rotate-ccw': 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
	link: 'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7',
	moon: 'M12 3a6 6 0 0 0 9 9 9 9 0 1 1-9-9Z',
	sun: 'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4',
	keyboard:
		'M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM6 9h.01M10 9h.01M14 9h.01M18 9h.01M8 12h.01M12 12h.01M16 12h.01M7 16h10',
	menu: 'M4 7h16M4 12h16M4 17h16',
	pencil: 'M21.2 6.8a2.8 2.8 0 0 0-4-4L3.8 16.2 2 22l5.8-1.8ZM15 5l4 4',
	'skip-back': 'M19 20 9 12l10-8v16ZM5 19V5',
	'step-back': 'm15 18-6-6 6-6',
	play: 'm7 4 13 8-13 8Z',
	pause: 'M7 4h3v16H7ZM14 4h3v16h-3Z',
	'step-forward': 'm9 18 6-6-6-6',
	'skip-forward': 'm5 4 10 8-10 8V4ZM19 5v14',
	'circle-alert': 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 8v4M12 16h.01',
	info: 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 16v-4M12 8h.01',
	minus: 'M5 12h14',
	plus: 'M5 12h14M12 5v14',
	scan: 'M3 7V5a2 2 0 0 1 2-2h2M17 3h2a2 2 0 0 1 2 2v2M21 17v2a2 2 0 0 1-2 2h-2M7 21H5a2 2 0 0 1-2-2v-2',
	'minimize-2': 'M4 14h6v6M20 10h-6V4M14 10l7-7M3 21l7-7',
	check: 'M20 6 9 17l-5-5',
	copy: 'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2ZM4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2',
	x: 'M18 6 6 18M6 6l12 12'
} as const;

export type IconName = keyof typeof icons;
