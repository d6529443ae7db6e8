#!/usr/bin/python3
"""Writes src/graph/pytorch.json: whole programs with PyTorch's float64 values and gradients.

Run as `/usr/bin/python3 tests/pytorch/make.py`, with Debian's python3-torch (1.13.0) and python3-numpy installed by
`apt-get install -y python3-torch python3-numpy`, and format the result: `npx prettier --write src/graph/pytorch.json`.
src/graph/pytorch.test.ts compares; it needs neither.

Each program is in our own language and is turned into Python by the few replacements below, so that the
text under test and the text PyTorch runs cannot drift apart.
"""
import json
import os
import re

import torch
from torch.nn import functional

README = '''c = a + b
d = a*b + b^3
c2 = c + (c + 1)
c3 = c2 + (1 + c2 + (-a))
d2 = d + (d*2 + relu(b + a))
d3 = d2 + (3*d2 + relu(b - a))
e = c3 - d3
f = e^2
g0 = f/2
g = g0 + 10/f'''

PROGRAMS = [
    ('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)', dict(w1=1, x1=3, w2=2, x2=-2, b=2)),
    ('f = 1/(1 + exp(-(w1*x1 + w2*x2 + b)))', dict(w1=1, x1=3, w2=2, x2=-2, b=2)),
    ('sigmoid(w0*x0 + w1*x1 + w2)', dict(w0=2, x0=-1, w1=-3, x1=-2, w2=-3)),
    ('(x + sigmoid(y))/(sigmoid(x) + (x + y)^2)', dict(x=3, y=-4)),
    ('2*(x*y + max(z, w))', dict(x=3, y=-4, z=2, w=-1)),
    ('e = (y - (w*x + b))^2 + w^2', dict(w=2, x=3, b=1, y=10)),
    ('L = -log(sigmoid(w*x + b))', dict(w=1.15, x=1.6, b=-0.8)),
    ('f = ln(x1) + x1*x2 - sin(x2)', dict(x1=2, x2=5)),
    (README, dict(a=-4, b=2)),
    ('x*sin(x)', dict(x=2.5)),
    ('x*x + x', dict(x=3)),
    ('2^3^x', dict(x=1.5)),
    ('-x^2', dict(x=3)),
    ('a/b/c - (a - b - c)', dict(a=7, b=-2, c=0.3)),
    ('x^y', dict(x=1.7, y=-2.3)),
    ('x^y', dict(x=0, y=2)),
    ('x^y', dict(x=0, y=0)),
    ('(-x)^3', dict(x=2)),
    ('sqrt(x^2 + y^2)', dict(x=3, y=-4)),
    ('sqrt(x)', dict(x=0)),
    ('log(x)', dict(x=0)),
    ('tan(x)/cos(y)', dict(x=0.7, y=2)),
    ('softplus(x)*log1p(y)', dict(x=-3, y=0.25)),
    ('softplus(x) + softplus(y)', dict(x=-30, y=30)),
    ('tanh(w*x + b)', dict(w=0.3, x=-1.2, b=0.4)),
    ('sigmoid(x)', dict(x=-700)),
    ('relu(x) + abs(x)', dict(x=0)),
    ('max(x, y) + 3*min(x, y)', dict(x=2, y=2)),
    ('max(x, y)*min(x, y)', dict(x=-1, y=4)),
    ('abs(a*b)/square(c)', dict(a=-2, b=3, c=0.7)),
    ('h1 = tanh(w1*x + b1)\nh2 = relu(w2*x + b2)\np = sigmoid(v1*h1 + v2*h2 + c)\n'
     'loss = -(t*log(p) + (1 - t)*log(1 - p))',
     dict(w1=0.5, x=1.5, b1=-0.2, w2=-1.1, b2=2.4, v1=0.8, v2=-0.6, c=0.1, t=1)),
    ('expm1(x)*log2(y) + log10(z)', dict(x=1e-9, y=3, z=0.2)),
    ('cbrt(x)*sign(y) + y', dict(x=2.5, y=-1.5)),
    ('asin(x) + acos(y)*atan(z)', dict(x=0.3, y=-0.6, z=2)),
    ('asin(x) + acos(x)/3', dict(x=1)),
    ('atan2(y, x)', dict(y=-1, x=-2)),
    ('atan2(y, x)', dict(y=0, x=0)),
    ('sinh(x)/cosh(y)', dict(x=-1.3, y=0.8)),
    ('leaky_relu(x) + leaky_relu(y)*z', dict(x=0, y=-2, z=3)),
    ('elu(x) + elu(y) + elu(z)', dict(x=0, y=-1.5, z=2)),
    ('gelu(x) + gelu(y) + gelu(z)', dict(x=-0.7, y=-5, z=1.5)),
    ('gelu(x) + silu(x)', dict(x=-700)),
    ('silu(x)*softsign(y)', dict(x=-1.2, y=3)),
    ('hard_sigmoid(x) + hard_sigmoid(y) + hard_sigmoid(z)', dict(x=-3, y=1, z=3)),
    ('h = gelu(w*x + b)\np = hard_sigmoid(v*h)\nloss = leaky_relu(p - t)^2 + softsign(silu(w) - elu(v))',
     dict(w=0.5, x=-1.5, b=0.2, v=-1.1, t=1)),
    ('a = x*y\nb = a + sin(a)\nc = b*b/a\nunused = exp(c)\nf = c - a*b', dict(x=0.9, y=-1.3)),
]


def softplus(x):
    return functional.softplus(x, threshold=100)


def cbrt(x):
    """PyTorch has none."""
    return torch.sign(x)*torch.abs(x)**(1/3)


def hard_sigmoid(x):
    """functional.hardsigmoid in so many words: its own slope is 1/6 in single precision, whatever the type."""
    return functional.relu6(x + 3)/6


NAMES = dict(
    sigmoid=torch.sigmoid, tanh=torch.tanh, relu=torch.relu, softplus=softplus, exp=torch.exp, log=torch.log,
    ln=torch.log, log1p=torch.log1p, sqrt=torch.sqrt, square=torch.square, sin=torch.sin, cos=torch.cos,
    tan=torch.tan, abs=torch.abs, max=torch.maximum, min=torch.minimum, expm1=torch.expm1, log2=torch.log2,
    log10=torch.log10, cbrt=cbrt, sign=torch.sign, asin=torch.asin, acos=torch.acos, atan=torch.atan,
    atan2=torch.atan2, sinh=torch.sinh, cosh=torch.cosh, leaky_relu=functional.leaky_relu, elu=functional.elu,
    gelu=functional.gelu, silu=functional.silu, softsign=functional.softsign, hard_sigmoid=hard_sigmoid)


def python(statement):
    """Constants become tensors, so that `2^x` is PyTorch's as well; a unary minus binds as in Python."""
    constants = re.sub(r'(?<![\w.])(\d+(?:\.\d+)?)', r'number(\1)', statement)
    return constants.replace('^', '**')


def run(source, values):
    scope = dict(NAMES, number=lambda n: torch.tensor(float(n), dtype=torch.float64))
    inputs = {}
    for name, value in values.items():
        inputs[name] = torch.tensor(float(value), dtype=torch.float64, requires_grad=True)
    scope.update(inputs)
    for line in source.split('\n'):
        name, expression = ([part.strip() for part in line.split('=')] if '=' in line else ('', line))
        result = scope[name] = eval(python(expression), scope)
    result.backward()
    grads = {name: 0.0 if x.grad is None else x.grad.item() for name, x in inputs.items()}
    return dict(source=source, values=values, value=text(result.item()),
                gradients={name: text(grad) for name, grad in grads.items()})


def text(number):
    """JSON knows no infinities: those become words that JavaScript's Number reads."""
    return number if abs(number) < float('inf') else str(number).replace('inf', 'Infinity').replace('nan', 'NaN')


def main():
    torch.manual_seed(0)
    here = os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(here, '..', '..', 'src', 'graph', 'pytorch.json')
    programs = [run(source, values) for source, values in PROGRAMS]
    with open(path, 'w') as file:
        json.dump(dict(torch=torch.__version__, programs=programs), file, indent='\t')
        file.write('\n')


if __name__ == '__main__':
    main()
