"""Runs programs, given as JSON on the standard input, with one library, and prints their numbers as JSON."""
import contextlib
import io
import json
import sys
import warnings

import numpy

warnings.simplefilter('ignore')


def texts(value):
    """Flat numbers as texts: JSON has no infinity."""
    if hasattr(value, 'detach'):
        value = value.detach().numpy()
    return [repr(float(number)) for number in numpy.ravel(numpy.asarray(value, dtype=float))]


def gradient(space, names, recorded):
    if not recorded:
        return space[names['gradient']]
    found = space[names['name']].grad
    return numpy.zeros(tuple(space[names['name']].shape)) if found is None else found


def run(program, library):
    space = {'__name__': '__main__'}
    recorded = library == 'torch' and not program.get('forward')
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(program['code'], program['title'], 'exec'), space)
        return {
            'value': texts(space[program['target']['name']]),
            'gradients': [texts(gradient(space, names, recorded)) for names in program['inputs']],
        }
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'}


def run_notebook(file):
    """All cells of code in their order, in one namespace."""
    space = {'__name__': '__main__'}
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            for cell in json.loads(file['file'])['cells']:
                if cell['cell_type'] == 'code':
                    exec(compile(''.join(cell['source']), file['title'], 'exec'), space)
        return {'printed': printed.getvalue()}
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}', 'printed': printed.getvalue()}


library = sys.argv[1]
work = run_notebook if library == 'notebook' else lambda program: run(program, library)
json.dump([work(each) for each in json.load(sys.stdin)], sys.stdout)
