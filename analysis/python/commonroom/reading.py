"""Opening a results file, and its outcomes as tidy tables."""

from pathlib import Path

import xarray as xr

RESULTS_NAME = "results.h5"
FORMAT = "Commonroom results"
RUN = ("point", "regime", "replicate", "year")


def open(path, group=None):
    """The results at `path`, a results.h5 or its folder, as an xarray.Dataset, read when they are used.

    Each outcome is an array by point, regime, replicate and year, and by a further axis where it has one, with
    its unit in attrs["units"]; NaN where there is no value. `group` opens a group of the file instead, as
    "authorities": attainment_16 by regime, replicate, year and authority, with x_km, y_km and schools. Raises
    ValueError for a file of another kind, OSError where it has no such group.
    """
    path = Path(path)
    if path.is_dir():
        path = path / RESULTS_NAME
    results = xr.open_dataset(path, engine="netcdf4")
    if results.attrs.get("format") != FORMAT:
        results.close()
        raise ValueError(f"{path} is not a results file of Commonroom")
    if group is None:
        return results
    results.close()
    return xr.open_dataset(path, engine="netcdf4", group=group)


def outcomes(results):
    """Names of the outcomes: the arrays by point, regime, replicate and year."""
    return [name for name, array in results.data_vars.items() if array.dims[:4] == RUN]


def tidy(results, names=None):
    """A table with a row for each value of the outcomes `names` (default: all): a pandas.DataFrame with the columns
    point, regime, replicate, year, outcome, axis, label, value and unit. Rows without a value are left out.
    """
    import pandas as pd

    tables = []
    for name in outcomes(results) if names is None else [names] if isinstance(names, str) else names:
        array = results[name]
        further = array.dims[4:]
        table = array.to_dataframe(name="value").reset_index()
        table["outcome"] = name
        table["axis"] = ", ".join(further)
        table["label"] = table[list(further)].astype(str).agg(", ".join, axis=1) if further else ""
        table["unit"] = array.attrs.get("units", "1")
        tables.append(table[[*RUN, "outcome", "axis", "label", "value", "unit"]])
    return pd.concat(tables, ignore_index=True).dropna(subset="value").reset_index(drop=True)
