import { alike, type ForeignCall, type OurCall } from './foreign-call.ts';
import { concat, extreme, norm, reduction, softmax } from './foreign-axes.ts';
import {
	classLoss,
	clip,
	cosine,
	layerNorm,
	logarithm,
	reshape,
	transpose,
	where
} from './foreign-inputs.ts';

type Translation = (call: ForeignCall) => OurCall | undefined;

const each = (names: string, translation: Translation): [string, Translation][] =>
	names.split(' ').map((name) => [name, translation]);

/** Of the functions whose inputs are not the same in the same order elsewhere, by their names here. */
const TRANSLATIONS: ReadonlyMap<string, Translation> = new Map([
	...each('sum mean prod logsumexp', reduction),
	...each('softmax log_softmax', softmax),
	...each('max min', extreme),
	...each('norm', norm),
	...each('concat', concat),
	...each('clip clamp', clip),
	...each('where', where),
	...each('reshape', reshape),
	...each('transpose', transpose),
	...each('layer_norm', layerNorm),
	...each('cross_entropy nll', classLoss),
	...each('log', logarithm),
	...each('cosine_similarity', cosine)
]);

/** Keras writes the target first, and reads probabilities. */
const isTurned = ({ library = '', ours }: ForeignCall): boolean =>
	/^(tf|keras)$/.test(library) && /^(bce|bce_with_logits|cross_entropy|nll)$/.test(ours);

/** A call of NumPy or PyTorch as it is written here; undefined where that is not sure. */
export const asOurs = (call: ForeignCall): OurCall | undefined =>
	isTurned(call) ? undefined : (TRANSLATIONS.get(call.ours) ?? alike)(call);
