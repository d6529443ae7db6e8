/** Words that no name of a reader may be in the program that comes out. */
import { HELPER_NAMES } from './typescript-helpers.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const PYTHON = words(`
	False None True and as assert async await break case class continue def del elif else except finally for from
	global if import in is lambda match nonlocal not or pass raise return try type while with yield
	abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits
	delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help
	hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
	ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple
	vars zip ArithmeticError AssertionError BaseException Exception ImportError NameError RuntimeError TypeError
	ValueError ZeroDivisionError NotImplemented Ellipsis
	np numpy torch F jax jnp math others normalised gradients forward arguments numerical moved show with_torch found
	place step up down which row column drow dcolumn name function derivative pull quotient eps inputs seed value difference
`);

const TYPESCRIPT = words(`
	abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger
	declare default delete do else enum eval export extends false finally for from function get global globalThis if
	implements import in infer Infinity instanceof interface is keyof let module namespace NaN never new null number
	object of package private protected public readonly require return satisfies set static string super switch symbol
	this throw true try type typeof undefined unique unknown using var void while with yield
	Array Boolean Date Error Function JSON Map Math Number Object Promise Proxy Reflect RegExp Set String Symbol
	TypeError console document exports process self window name top parent True False
`);

export const RESERVED: Readonly<Record<'python' | 'typescript', ReadonlySet<string>>> = {
	python: new Set(PYTHON),
	typescript: new Set([...TYPESCRIPT, ...HELPER_NAMES])
};
