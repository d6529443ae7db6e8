#!/usr/bin/python3
"""Writes src/graph/pytorch-tensors.json: whole programs on tensors with PyTorch's float64 values and gradients.

Run as `/usr/bin/python3 tests/pytorch/tensors.py` with Debian's python3-torch (1.13.0) and python3-numpy, and format the
result: `npx prettier --write src/graph/pytorch-tensors.json`. src/graph/pytorch-tensors.test.ts compares; it needs neither.

Each program stands here twice, in our language and as PyTorch would have it, so that neither is made from the other.
"""
import json
import math
import os

import numpy as np
import torch
from torch.nn import functional as F

rng = np.random.default_rng(152)


def normal(*shape):
    """Rounded, so that the file holds every digit."""
    return np.round(rng.normal(size=shape), 3)


def moons(count):
    """Two half circles, as scikit-learn's make_moons without noise, and their labels as 1 and -1."""
    angle = np.linspace(0, math.pi, count // 2)
    upper = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    lower = np.stack([1 - np.cos(angle), 0.5 - np.sin(angle)], axis=1)
    points = np.round(np.concatenate([upper, lower]), 3)
    labels = np.concatenate([np.ones((count // 2, 1)), -np.ones((count // 2, 1))])
    return points, labels


X, Y = moons(20)
one_hot = np.eye(3)[[0, 2, 1, 1]]

PROGRAMS = [
    ('the notebook, matrices', 'f = sigmoid(W*x + b)',
     lambda W, x, b: torch.sigmoid(W @ x + b),
     dict(W=np.array([[1., 2.]]), x=np.array([[3.], [-2.]]), b=np.array(2.))),
    ('the notebook, transposed', "f = sigmoid(w' * x + b)",
     lambda w, x, b: torch.sigmoid(torch.mm(w.t(), x) + b),
     dict(w=np.array([[1.], [2.]]), x=np.array([[3.], [-2.]]), b=np.array([2.]))),
    ('the notebook, relu', "layer(w, x, b) = relu(w.T @ x + b)\nf = layer(w, x, b)",
     lambda w, x, b: (torch.mm(w.t(), x) + b).clamp(min=0),
     dict(w=np.array([[1.], [2.]]), x=np.array([[3.], [-2.]]), b=np.array([2.]))),
    ('logistic regression', 'p = sigmoid(X*w + b)\nL = bce(p, y) + 0.1*sum(w.^2)',
     lambda X, w, b, y: F.binary_cross_entropy(torch.sigmoid(X @ w + b), y) + 0.1 * (w ** 2).sum(),
     dict(X=X, w=normal(2, 1), b=normal(1), y=(Y + 1) / 2)),
    ('logistic regression on logits', 'L = bce_with_logits(X*w + b, y)',
     lambda X, w, b, y: F.binary_cross_entropy_with_logits(X @ w + b, y),
     dict(X=X, w=normal(2, 1) * 30, b=normal(1), y=(Y + 1) / 2)),
    ('MLP 2-16-16-1 on two moons, hinge loss',
     'layer(x, W, b) = relu(x*W + b)\nh = layer(layer(X, W1, b1), W2, b2)\ns = h*W3 + b3\n'
     'L = hinge(s, y) + 0.0001*(sum(W1.^2) + sum(W2.^2) + sum(W3.^2))',
     lambda X, y, W1, b1, W2, b2, W3, b3: torch.relu(
         1 - y * (torch.relu(torch.relu(X @ W1 + b1) @ W2 + b2) @ W3 + b3)).mean()
     + 0.0001 * ((W1 ** 2).sum() + (W2 ** 2).sum() + (W3 ** 2).sum()),
     dict(X=X, y=Y, W1=normal(2, 16), b1=normal(16), W2=normal(16, 16) / 4, b2=normal(16), W3=normal(16, 1) / 4,
          b3=normal(1))),
    ('softmax regression', 'L = cross_entropy(X*W + b, y)',
     lambda X, W, b, y: F.cross_entropy(X @ W + b, y),
     dict(X=normal(4, 5), W=normal(5, 3), b=normal(3), y=one_hot)),
    ('softmax regression by hand', 'z = X*W + b\nL = -mean(sum(y .* log_softmax(z, axis=2), axis=2))',
     lambda X, W, b, y: -(y * F.log_softmax(X @ W + b, dim=1)).sum(dim=1).mean(),
     dict(X=normal(4, 5), W=normal(5, 3), b=normal(3), y=one_hot)),
    ('LSTM cell',
     'g = W*x + U*h + b\ni = sigmoid(g[1:3])\nf = sigmoid(g[4:6])\nc2 = tanh(g[7:9])\no = sigmoid(g[10:12])\n'
     'c1 = f.*c + i.*c2\nh1 = o.*tanh(c1)\nL = sum(h1.^2) + sum(c1)',
     lambda W, x, U, h, b, c: lstm(W, x, U, h, b, c),
     dict(W=normal(12, 2), x=normal(2), U=normal(12, 3), h=normal(3), b=normal(12), c=normal(3))),
    ('one attention head',
     "Q = X*Wq\nK = X*Wk\nV = X*Wv\nA = softmax(Q*K' / sqrt(4), axis=2)\nL = sum((A*V).^2)",
     lambda X, Wq, Wk, Wv: ((torch.softmax((X @ Wq) @ (X @ Wk).T / 2, dim=1) @ (X @ Wv)) ** 2).sum(),
     dict(X=normal(5, 6), Wq=normal(6, 4), Wk=normal(6, 4), Wv=normal(6, 4))),
    ('layer norm', 'L = sum(layer_norm(X, a, b).^3)',
     lambda X, a, b: (F.layer_norm(X, (6,), a, b) ** 3).sum(),
     dict(X=normal(4, 6), a=normal(6), b=normal(6))),
    ('layer norm by hand',
     'm = mean(X, axis=2, keepdims=true)\nv = mean((X - m).^2, axis=2, keepdims=true)\n'
     'L = sum((a.*(X - m)./sqrt(v + 0.00001) + b).^3)',
     lambda X, a, b: (F.layer_norm(X, (6,), a, b) ** 3).sum(),
     dict(X=normal(4, 6), a=normal(6), b=normal(6))),
    ('RNN of 4 steps',
     'step(h, x) = tanh(W*h + U*x + b)\nh1 = step(h0, X[1, :])\nh2 = step(h1, X[2, :])\nh3 = step(h2, X[3, :])\n'
     'h4 = step(h3, X[end, :])\nL = mse(V*h4, t)',
     lambda W, U, b, h0, X, V, t: rnn(W, U, b, h0, X, V, t),
     dict(W=normal(3, 3), U=normal(3, 2), b=normal(3), h0=normal(3), X=normal(4, 2), V=normal(1, 3), t=normal(1))),
    ('matmul 5x10 times 10x3', 'L = sum((W*X).^2)',
     lambda W, X: ((W @ X) ** 2).sum(), dict(W=normal(5, 10), X=normal(10, 3))),
    ('bias over a batch', 'L = sum(tanh(X + b))',
     lambda X, b: torch.tanh(X + b).sum(), dict(X=normal(4, 3), b=normal(3))),
    ('a column and a row', 'L = sum((a - b)^2 / (1 + abs(a)))',
     lambda a, b: ((a - b) ** 2 / (1 + a.abs())).sum(), dict(a=normal(3, 1), b=normal(1, 4))),
    ('batches of matrices', 'L = sum(exp(matmul(A, B)/10))',
     lambda A, B: torch.exp(A @ B / 10).sum(), dict(A=normal(2, 3, 4), B=normal(4, 2))),
    ('products of vectors', 'L = dot(a, b) + sum(outer(a, b).^2) + norm(a)*norm(b)',
     lambda a, b: a @ b + (torch.outer(a, b) ** 2).sum() + a.norm() * b.norm(), dict(a=normal(3), b=normal(3))),
    ('pieces put together', "L = sum(concat(A[1, :], b)*[1; 2; 3; 4; 5] + reshape(A, 3, 2)[2, 1]) + prod(A[:, 2])",
     lambda A, b: (torch.cat([A[0], b]) @ torch.tensor([[1.], [2.], [3.], [4.], [5.]]).double()
                   + A.reshape(3, 2)[1, 0]).sum() + A[:, 1].prod(),
     dict(A=normal(2, 3), b=normal(2))),
    ('extremes along an axis', 'L = sum(max(A, axis=1) .* min(A, axis=2)[1]) + logsumexp(A) + sum(logsumexp(A, axis=1))',
     lambda A: (A.max(dim=0).values * A.min(dim=1).values[0]).sum() + A.flatten().logsumexp(0)
     + A.logsumexp(dim=0).sum(), dict(A=normal(3, 4))),
    ('choices', 'L = sum(where(a > b, a.^2, b) + (a <= 0 ? -a : sqrt(abs(a)))) + sum(clip(a, -0.5, 0.5))',
     lambda a, b: (torch.where(a > b, a ** 2, b) + torch.where(a <= 0, -a, a.abs().sqrt())).sum()
     + a.clamp(-0.5, 0.5).sum(), dict(a=normal(5), b=normal(5))),
    ('losses', 'L = mae(a, b) + huber(a, b, delta=0.5) + nll(log_softmax(A), c) + cosine_similarity(a, b)',
     lambda a, b, A, c: F.l1_loss(a, b) + F.huber_loss(a, b, delta=0.5)
     - (c * F.log_softmax(A, dim=1)).sum(dim=1).mean() + F.cosine_similarity(a, b, dim=0),
     dict(a=normal(4), b=normal(4), A=normal(4, 3), c=one_hot)),
]


def lstm(W, x, U, h, b, c):
    g = W @ x + U @ h + b
    c1 = torch.sigmoid(g[3:6]) * c + torch.sigmoid(g[:3]) * torch.tanh(g[6:9])
    h1 = torch.sigmoid(g[9:]) * torch.tanh(c1)
    return (h1 ** 2).sum() + c1.sum()


def rnn(W, U, b, h0, X, V, t):
    h = h0
    for x in X:
        h = torch.tanh(W @ h + U @ x + b)
    return F.mse_loss(V @ h, t)


def told(tensor):
    return tensor.detach().numpy().tolist()


def measured(title, source, function, values):
    inputs = {name: torch.tensor(value, dtype=torch.float64, requires_grad=True) for name, value in values.items()}
    result = function(**inputs)
    result.sum().backward()
    gradients = {name: told(each.grad if each.grad is not None else torch.zeros_like(each))
                 for name, each in inputs.items()}
    return dict(title=title, source=source, values={name: np.asarray(value, float).tolist() for name, value in
                                                    values.items()}, value=told(result), gradients=gradients)


if __name__ == '__main__':
    place = os.path.join(os.path.dirname(__file__), '../../src/graph/pytorch-tensors.json')
    with open(place, 'w') as file:
        json.dump(dict(torch=torch.__version__, programs=[measured(*each) for each in PROGRAMS]), file)
