"""The BG/NBD log-likelihood of Fader and Hardie's note 027 with scipy's log-gamma: once over every customer, or fitted over groups."""
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln


def log_likelihood(r, alpha, a, b, x, t_x, age):
    a1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    a2 = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    a3 = -(r + x) * np.log(alpha + age)
    a4 = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + t_x), -np.inf)
    return a1 + a2 + np.logaddexp(a3, a4)


def median(work):
    times, value = [], None
    for _ in range(3):
        started = time.perf_counter()
        value = work()
        times.append(1000 * (time.perf_counter() - started))
    return value, sorted(times)[1]


x, t_x, age, count = np.fromfile(sys.argv[2]).reshape(4, -1)
if sys.argv[1] == "once":
    parameters = [float(text) for text in sys.argv[3:]]
    value, took = median(lambda: float(np.sum(log_likelihood(*parameters, x, t_x, age))))
else:
    scale = float(np.sum(age * count) / np.sum(count))
    times = (t_x / scale, age / scale)

    def fit():
        found = minimize(lambda log: -float(np.sum(count * log_likelihood(*np.exp(log), x, *times))) / count.sum(), np.log([1, 1, 1, 1]), method="L-BFGS-B", options={"ftol": 1e-13, "gtol": 1e-8})
        return -found.fun * count.sum() - float(np.sum(x * count)) * np.log(scale)

    value, took = median(fit)
print(repr(value), took)
