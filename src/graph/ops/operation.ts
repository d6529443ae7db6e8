/** The record that defines an operation. Parser, both passes, explanations and tests read it; nothing else knows one. */
import type { Elementwise } from './elementwise.ts';
import type { Whole } from './whole.ts';

export type Operation = Elementwise | Whole;
