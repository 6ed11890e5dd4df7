"""The main figures of the report, in matplotlib. Each takes results and gives a Figure, to save or to change."""

import matplotlib.pyplot as plt
import numpy as np

from commonroom.differences import estimate, paired_differences

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")


def differences(results, outcome, label=None, **options):
    """Paired differences from the baseline with their intervals: a dot and a bar for each regime."""
    table = paired_differences(results, outcome, **options)
    table = table[table["label"] == (table["label"].iloc[0] if label is None else label)]
    figure, axes = plt.subplots(figsize=(7, 1 + 0.5 * len(table)), layout="constrained")
    rows = np.arange(len(table))
    half = [table["mean"] - table["lower"], table["upper"] - table["mean"]]
    axes.errorbar(table["mean"], rows, xerr=half, fmt="o", color=COLOURS[0], capsize=3)
    axes.axvline(0, color="grey", linewidth=1)
    axes.set_yticks(rows, table["regime"])
    axes.invert_yaxis()
    axes.set_xlabel(f"difference from {table['baseline'].iloc[0]}, {_unit(results, outcome)}; bars: 95%, chance only")
    axes.set_title(results[outcome].attrs["long_name"])
    return figure


def trajectories(results, outcome, label=None, point=0):
    """The outcome year by year under each regime, with 95% intervals of the mean over replicates."""
    array = results[outcome].isel(point=point)
    if array.ndim == 4:
        axis = array.dims[3]
        array = array.isel({axis: 0}) if label is None else array.sel({axis: label})
    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    for colour, regime in zip(COLOURS * len(array["regime"]), array["regime"].values):
        years = [estimate(array.sel(regime=regime, year=year).values) for year in array["year"].values]
        line = [year["mean"] for year in years]
        axes.plot(array["year"], line, color=colour, label=str(regime))
        band = [year["lower"] for year in years], [year["upper"] for year in years]
        axes.fill_between(array["year"], *band, color=colour, alpha=0.2, linewidth=0)
    axes.set_xlabel("year after burn-in")
    axes.set_ylabel(_unit(results, outcome))
    axes.set_title(results[outcome].attrs["long_name"])
    axes.legend(title="bands: 95%, chance only")
    return figure


def trade_off(results, first, second, years=None, point=0):
    """Two outcomes against each other: the differences of every replicate from the baseline, and their means."""
    figure, axes = plt.subplots(figsize=(5.5, 5), layout="constrained")
    means = {}
    for outcome in (first, second):
        table = paired_differences(results, outcome, years=years, point=point)
        means[outcome] = table[table["label"] == table["label"].iloc[0]].set_index("regime")
    for colour, regime in zip(COLOURS * len(means[first]), means[first].index):
        x, y = means[first].loc[regime], means[second].loc[regime]
        bars = {"xerr": [[x["mean"] - x["lower"]], [x["upper"] - x["mean"]]],
                "yerr": [[y["mean"] - y["lower"]], [y["upper"] - y["mean"]]]}
        axes.errorbar(x["mean"], y["mean"], **bars, fmt="o", color=colour, label=regime, capsize=3)
    axes.axhline(0, color="grey", linewidth=1)
    axes.axvline(0, color="grey", linewidth=1)
    axes.set_xlabel(f"{first}, difference ({_unit(results, first)})")
    axes.set_ylabel(f"{second}, difference ({_unit(results, second)})")
    axes.legend(title=f"against {means[first]['baseline'].iloc[0]}")
    return figure


def _unit(results, outcome):
    unit = results[outcome].attrs.get("units", "1")
    return "" if unit == "1" else unit
