# %% [markdown]
# # Results of Commonroom in Python
# Run cell by cell in an editor that knows `# %%`, or whole: `python3 three_regimes.py RESULTS [FOLDER]`.

# %%
import sys

import matplotlib

matplotlib.use("Agg")

import commonroom
from commonroom import figures

where = sys.argv[1] if len(sys.argv) > 1 else "results/three_regimes"
folder = sys.argv[2] if len(sys.argv) > 2 else "."
results = commonroom.open(where)
print(results.attrs["title"], "-", results.attrs["question"])

# %% How each regime differs from the baseline, over the last five years
differences = commonroom.paired_differences(results, "attainment_16")
print(differences[differences["label"] == "all"].to_string(index=False))

# %% The same for the gap, over other years and against another baseline
print(commonroom.paired_differences(results, "gap_16", baseline="inspection", years=(1, 2)).to_string(index=False))

# %% A tidy table, for whatever else
table = commonroom.tidy(results, ["attainment_16", "trust"])
print(table.groupby(["outcome", "regime"])["value"].mean().unstack().to_string())

# %% The main figures
figures.differences(results, "attainment_16").savefig(f"{folder}/differences.png")
figures.trajectories(results, "attainment_16").savefig(f"{folder}/trajectories.svg")
figures.trade_off(results, "attainment_16", "teachers_leaving").savefig(f"{folder}/trade_off.png")
