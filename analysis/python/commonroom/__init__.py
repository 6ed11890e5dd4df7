"""Results of Commonroom in Python.

    import commonroom
    results = commonroom.open("results/three_regimes")
    commonroom.paired_differences(results, "attainment_16")

`open` gives an xarray.Dataset with every outcome by point, regime, replicate and year. `tidy` and
`paired_differences` give tables of pandas; `commonroom.figures` draws with matplotlib.
"""

from commonroom.differences import last_years, paired_differences
from commonroom.reading import open, tidy  # noqa: A004  (commonroom.open, as gzip.open)

__all__ = ["last_years", "open", "paired_differences", "tidy"]
