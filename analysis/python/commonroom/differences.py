"""Paired differences between regimes, as `commonroom compare` gives them."""

import numpy as np
import pandas as pd
from scipy.stats import t as student

INTERVAL = 0.95
LAST_YEARS = 5


def last_years(results):
    """First and last of the last five recorded years, over which `compare` averages."""
    last = int(results["year"].max())
    return max(1, last - LAST_YEARS + 1), last


def estimate(values):
    """Mean of one value for each replicate (NaN: none) with Student's 95% interval: mean, lower, upper, replicates and
    how many have the sign of the mean. Without two values there is no interval (NaN).
    """
    values = values[~np.isnan(values)]
    count = len(values)
    mean = values.mean() if count else np.nan
    half = np.nan
    if count > 1:
        half = student.ppf((1 + INTERVAL) / 2, count - 1) * values.std(ddof=1) / np.sqrt(count)
    same_sign = int(np.sum(np.sign(values) == np.sign(mean)))
    return {"mean": mean, "lower": mean - half, "upper": mean + half, "replicates": count, "same_sign": same_sign}


def paired_differences(results, outcome, baseline=None, years=None, point=0):
    """The difference of every regime from `baseline` (default: the scenario's), replicate by replicate.

    Averaged over `years` (first and last, both included; default: the last five), in the unit of the outcome. A
    pandas.DataFrame with the columns regime, baseline, label (of the outcome's axis; empty without one; of
    partnerships_by_type the type, and the class behind a slash), level,
    mean, lower, upper, replicates and same_sign. The interval covers chance within the model only.
    """
    baseline = baseline or results.attrs["baseline"]
    first, last = years or last_years(results)
    array = results[outcome].isel(point=point).sel(year=slice(first, last)).load()
    if array.ndim == 3:
        labels = [""]
        array = array.expand_dims("label", axis=3)
    elif array.ndim == 4:
        labels = [str(label) for label in array[array.dims[3]].values]
    else:  # partnerships: a type, and behind a slash a class of it
        array = array.stack(label=array.dims[3:])
        labels = [kind if part == "all" else f"{kind}/{part}" for kind, part in array["label"].values]
    axis = array.dims[3]
    rows = []
    for regime in (str(name) for name in results["regime"].values):
        if regime == baseline:
            continue
        for position, label in enumerate(labels):
            one = array.isel({axis: position})
            difference = (one.sel(regime=regime) - one.sel(regime=baseline)).mean("year")
            level = one.sel(regime=regime).mean("year").mean("replicate")
            rows.append(
                {"regime": regime, "baseline": baseline, "label": label, "level": float(level)}
                | estimate(difference.values)
            )
    return pd.DataFrame(rows)
