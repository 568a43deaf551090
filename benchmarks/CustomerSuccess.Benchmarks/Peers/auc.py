"""The area under the curve by scipy's mid-ranks."""
import sys
import time

import numpy as np
from scipy.stats import rankdata

score, lost = np.fromfile(sys.argv[1]).reshape(2, -1)
lost = lost > 0
times = []
for _ in range(3):
    started = time.perf_counter()
    ranks = rankdata(-score)
    n = int(lost.sum())
    area = (ranks[lost].sum() - n * (n + 1) / 2) / (n * (len(score) - n))
    times.append(1000 * (time.perf_counter() - started))
print(repr(float(area)), sorted(times)[1])
