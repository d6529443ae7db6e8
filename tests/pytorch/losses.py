#!/usr/bin/python3
"""Fills in src/graph/ops/pytorch-losses.json: the value and the gradients of each of its cases, by PyTorch in float64.

Run as `/usr/bin/python3 tests/pytorch/losses.py` with Debian's python3-torch (1.13.0), and format the result:
`npx prettier --write src/graph/ops/pytorch-losses.json`. src/graph/ops/pytorch-losses.test.ts compares; it needs neither.
A new case needs its name, inputs and options there. The upstream gradient is cos(1.3 i + 2); class numbers have none.
"""
import json
import os

import torch
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
PATH = os.path.join(os.path.dirname(__file__), '../../src/graph/ops/pytorch-losses.json')


def number(t):
    """PyTorch counts classes from 0."""
    return t.long() - 1


def floats(x):
    """JSON has words for infinities."""
    return [floats(each) for each in x] if isinstance(x, list) else float(x)


functions = {
    'mse': lambda p, t: F.mse_loss(p, t.expand_as(p)), 'mae': F.l1_loss, 'huber': F.huber_loss,
    'bce': F.binary_cross_entropy, 'bce_with_logits': F.binary_cross_entropy_with_logits,
    'nll': lambda q, t: F.nll_loss(q, number(t)),
    'cross_entropy': lambda z, t: F.cross_entropy(z, t if t.shape == z.shape else number(t)),
    'hinge': lambda s, t: F.relu(1 - t * s).mean(),
    'softmax': lambda x, axis=-1: F.softmax(x, axis),
    'log_softmax': lambda x, axis=-1: F.log_softmax(x, axis),
    'layer_norm': lambda x, *gb, **eps: F.layer_norm(x, x.shape[-1:], *gb, **eps),
    'cosine_similarity': lambda a, b: F.cosine_similarity(a, b, dim=-1),
}

with open(PATH) as file:
    cases = json.load(file)

for case in cases:
    inputs = [torch.tensor(floats(x), requires_grad=True) for x in case['inputs']]
    y = functions[case['name']](*inputs, **case['options'])
    y.backward(torch.cos(1.3 * torch.arange(y.numel()) + 2).reshape(y.shape))
    case['value'] = y.flatten().tolist()
    case['gradients'] = [x.grad if x.grad is None else x.grad.flatten().tolist() for x in inputs]

with open(PATH, 'w') as file:
    json.dump(cases, file)
