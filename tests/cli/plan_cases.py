"""Experiments of every method, for those who hold what `plan` says against what happens."""

KEYS = {
    "effort.teaching_productivity": '{ low = 0.001, high = 0.3, distribution = "log_uniform", steps = 2 }',
    "regime.tables.league_table.strength": "{ low = 0.2, high = 3, steps = 2 }",
    "population.synthetic.authorities": "{ low = 1, high = 4, whole = true, steps = 3 }",
    "run.burn_in": "{ low = 2, high = 12, whole = true, steps = 2 }",
}
METHODS = {
    "grid": "",
    "one_at_a_time": "",
    "latin_hypercube": "points = 9",
    "monte_carlo": "points = 9",
    "sobol": "points = 8",
    "saltelli": "points = 1",
    "morris": "trajectories = 2",
}
# Lists give each key its values; the file of a csv design has a row for each point.
LIST = {
    "effort.teaching_productivity": "[0.01, 0.1, 0.2]",
    "regime.tables.league_table.strength": "[1, 2, 3]",
    "population.synthetic.authorities": "[1, 4, 2]",
    "run.burn_in": "[2, 4, 12]",
}
CSV = ",".join(KEYS) + "\n0.01,1,1,2\n0.1,2,4,4\n0.2,3,2,12\n"


def design(method, more, vary):
    keys = "".join(f'"{key}" = {value}\n' for key, value in vary.items())
    return f'\n[design]\nmethod = "{method}"\n{more}\n[design.vary]\n{keys}'


def designs():
    """Text of [design] by name of the method; that of `csv` reads points.csv, which is CSV."""
    texts = {method: design(method, more, KEYS) for method, more in METHODS.items()}
    texts["list"] = design("list", "", {key: f"{{ values = {values} }}" for key, values in LIST.items()})
    texts["csv"] = design("csv", 'file = "points.csv"', dict.fromkeys(KEYS, "{}"))
    return texts
