"""micrograd's design (github.com/karpathy/micrograd) in Python; measured by itself: python3 micrograd.py WORKLOAD.json"""
import gc
import json
import math
import statistics
import sys
import threading
import time


class Value:
    def __init__(self, data, inputs=()):
        self.data = data
        self.grad = 0.0
        self.inputs = inputs
        self.pull = lambda: None

    def add(self, other):
        out = Value(self.data + other.data, (self, other))

        def pull():
            self.grad += out.grad
            other.grad += out.grad
        out.pull = pull
        return out

    def multiply(self, other):
        out = Value(self.data * other.data, (self, other))

        def pull():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out.pull = pull
        return out

    def curve(self, y, slope):
        out = Value(y, (self,))

        def pull():
            self.grad += slope(self.data, y) * out.grad
        out.pull = pull
        return out

    def pow(self, n): return self.curve(self.data**n, lambda x, y: n * x**(n - 1))
    def negate(self): return self.multiply(Value(-1.0))
    def subtract(self, other): return self.add(other.negate())
    def divide(self, other): return self.multiply(other.pow(-1))
    def square(self): return self.pow(2)
    def relu(self): return self.curve(max(self.data, 0.0), lambda x, y: y > 0)
    def exp(self): return self.curve(math.exp(self.data), lambda x, y: y)
    def tanh(self): return self.curve(math.tanh(self.data), lambda x, y: 1 - y * y)
    def sigmoid(self): return self.curve(1 / (1 + math.exp(-self.data)), lambda x, y: y * (1 - y))
    def sin(self): return self.curve(math.sin(self.data), lambda x, y: math.cos(x))
    def cos(self): return self.curve(math.cos(self.data), lambda x, y: -math.sin(x))

    def backward(self):
        order, visited = [], set()

        def visit(value):
            if value not in visited:
                visited.add(value)
                for each in value.inputs:
                    visit(each)
                order.append(value)
        visit(self)
        self.grad = 1.0
        for value in reversed(order):
            value.pull()


def planned(rows):
    """(name, method or None, constant, places of the inputs) for every row."""
    places = {row[0]: at for at, row in enumerate(rows)}
    for name, *rest in rows:
        if len(rest) > 1:
            yield name, getattr(Value, rest[0]), None, [places[each] for each in rest[1:]]
        else:
            yield name, None, rest[0] if rest else None, []


def step(plan, numbers):
    built, leaves = [], {}
    for name, method, constant, inputs in plan:
        if method is None:
            leaves[name] = value = Value(numbers[name] if constant is None else constant)
            built.append(value)
        elif len(inputs) == 2:
            built.append(method(built[inputs[0]], built[inputs[1]]))
        else:
            built.append(method(built[inputs[0]]))
    out = built[-1]
    out.backward()
    return out.data, {name: leaves[name].grad for name in numbers}


def main():
    with open(sys.argv[1]) as file:
        plan = json.load(file)
    rows, numbers, seconds = list(planned(plan['rows'])), plan['values'], plan['seconds']
    first = next(iter(numbers))
    times = []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until or len(times) < 5:
        numbers[first] = len(times) % 97 / 97
        begin = time.perf_counter_ns()
        step(rows, numbers)
        times.append(time.perf_counter_ns() - begin)
    numbers[first] = plan['probe']
    value, gradients = step(rows, numbers)
    print(json.dumps(dict(median=statistics.median(times), mean=statistics.mean(times), value=value,
                          gradients=gradients, version=sys.version.split()[0],
                          collections=sum(each['collections'] for each in gc.get_stats()))))


# The topological order is recursive, as in the original.
sys.setrecursionlimit(1_000_000)
threading.stack_size(512 * 1024 * 1024)
worker = threading.Thread(target=main)
worker.start()
worker.join()
