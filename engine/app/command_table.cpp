#include "app/command_table.hpp"

#include <algorithm>
#include <array>

namespace commonroom::app {
namespace {

constexpr std::array everywhere{
    OptionRow{"help", 'h', "", "show help and stop"},
    OptionRow{"version", 'V', "", "show the version and stop"},
    OptionRow{"quiet", 'q', "", "no messages but errors"},
    OptionRow{"verbose", 'v', "", "more messages: every note, times"},
    OptionRow{"json", 0, "", "data on standard output as JSON"},
    OptionRow{"color", 0, "WHEN", "auto, always or never", false, "auto|always|never"},
    OptionRow{"progress", 0, "WHEN", "show progress: auto, always (a bar) or never", false,
              "auto|always|never"},
    OptionRow{"threads", 0, "N", "threads to use; 0, the default, is one for each core"},
    OptionRow{"seed", 0, "N", "seed of a run, in place of the scenario's"},
    OptionRow{"set", 0, "KEY=VALUE", "change a value of the scenario; may be given again", true},
};

constexpr std::array init_options{
    OptionRow{"template", 0, "NAME", "which shipped scenario (default three_regimes)"},
    OptionRow{"output", 'o', "FILE", "file to write (default NAME.toml in this folder)"},
};
constexpr std::array init_examples{
    ExampleRow{"commonroom init", "writes three_regimes.toml, full of comments"},
    ExampleRow{"commonroom init --template suffolk -o county.toml", "starts from another scenario"},
};

constexpr std::array check_examples{
    ExampleRow{"commonroom check my.toml", "says what is wrong, and where"},
    ExampleRow{"commonroom check *.toml", "several files at once"},
    ExampleRow{"commonroom check my.toml --set run.years=5", "with a value changed"},
};

constexpr std::array run_options{
    OptionRow{"output", 'o', "DIR", "folder for results.h5; made where there is none"},
    OptionRow{"resume", 0, "", "go on with what the folder holds; run only what is missing"},
    OptionRow{"retry", 0, "WHAT", "failed: as --resume, and run again what failed", false, "failed"},
    OptionRow{"time-limit", 0, "T", "stop in time, to be resumed: 90s, 30m, 2h (exit code 75)"},
    OptionRow{"memory", 0, "SIZE", "bound on all memory that is taken: 500M, 8G"},
    OptionRow{"keep-every", 0, "T", "how often to bring what is finished to the disk (default 60s)"},
};
constexpr std::array sweep_options{
    OptionRow{"output", 'o', "DIR", "folder for the experiment; made where there is none"},
    OptionRow{"resume", 0, "", "go on with what the folder holds; run only what is missing"},
    OptionRow{"retry", 0, "WHAT", "failed: as --resume, and run again what failed", false, "failed"},
    OptionRow{"shard", 0, "I/N", "run only share I of N, from 0; auto: by the variables of a job array"},
    OptionRow{"time-limit", 0, "T", "stop in time, to be resumed: 90s, 30m, 2h (exit code 75)"},
    OptionRow{"memory", 0, "SIZE", "bound on all memory that is taken: 500M, 8G"},
    OptionRow{"keep-every", 0, "T", "how often to bring what is finished to the disk (default 60s)"},
};
constexpr std::array plan_options{
    OptionRow{"design", 0, "FORM", "print the points of the design instead: csv or matrix", false,
              "csv|matrix"},
    OptionRow{"memory", 0, "SIZE", "bound on all memory that is taken: 500M, 8G"},
};
constexpr std::array plan_examples{
    ExampleRow{"commonroom plan study.toml", "points, runs, time, memory, disk"},
    ExampleRow{"commonroom plan study.toml --design csv > points.csv",
               "the points, a row for each, as a design of method csv takes them"},
    ExampleRow{"commonroom plan study.toml --design matrix > points.txt",
               "the same for numpy.loadtxt; a value of a list by its position, from 0"},
};
constexpr std::array sweep_examples{
    ExampleRow{"commonroom sweep study.toml -o results/study", "every point of the design of a scenario"},
    ExampleRow{"commonroom sweep study.toml -o results/study --resume", "goes on after a stop"},
    ExampleRow{"commonroom sweep study.toml -o results/study --retry failed",
               "runs again what failed, once the reason is gone"},
    ExampleRow{"commonroom sweep study.toml -o results/study --shard 0/7",
               "one of seven shares, for `merge`"},
};
constexpr std::array slurm_options{
    OptionRow{"array", 0, "N", "jobs of the array: one for each of N shards"},
    OptionRow{"part", 0, "PART", "which script: array or merge", false, "array|merge"},
    OptionRow{"output", 'o', "DIR", "folder for the experiment (default results/ and the scenario's name)"},
    OptionRow{"time-limit", 0, "T", "time of a job: 30m, 2h (default 1h); it goes on in another"},
    OptionRow{"memory", 0, "SIZE", "memory of a job: 500M, 8G (default: what the cluster gives)"},
    OptionRow{"cpus", 0, "N", "processors of a job (default 1)"},
};
constexpr std::array slurm_examples{
    ExampleRow{"commonroom slurm study.toml --array 20 --part array > array.sh", "20 jobs, a shard each"},
    ExampleRow{"commonroom slurm study.toml --array 20 --part merge > merge.sh", "the job that joins them"},
};
constexpr std::array status_examples{
    ExampleRow{"commonroom status results/study", "how many runs are done, failed, pending"},
};
constexpr std::array merge_options{
    OptionRow{"output", 'o', "FILE", "results file to write"},
};
constexpr std::array merge_examples{
    ExampleRow{"commonroom merge results/study -o study.h5", "joins all shards in a folder"},
};
constexpr std::array run_examples{
    ExampleRow{"commonroom run three_regimes.toml -o results/first", "compares the regimes of a scenario"},
    ExampleRow{"commonroom run my.toml -o quick --set run.replicates=5 --set run.years=10",
               "a quick look: fewer replicates and years"},
    ExampleRow{"commonroom run results/first -o results/again", "makes results again out of themselves"},
    ExampleRow{"commonroom run england.toml --set population.register=edubasealldata.csv -o results/england",
               "on a register of real schools"},
};

constexpr std::array compare_options{
    OptionRow{"baseline", 0, "NAME", "regime to compare with (default: the scenario's)"},
    OptionRow{"years", 0, "YEARS", "years to average over: a range such as 6-10, last5 (the default) or all"},
    OptionRow{"all", 0, "", "every outcome and partnerships by type, not only headline and primary ones"},
    OptionRow{"point", 0, "N", "of an experiment: which point, from 0"},
};
constexpr std::array compare_examples{
    ExampleRow{"commonroom compare results/first", "the table that `run` printed"},
    ExampleRow{"commonroom compare results/first --baseline group --years 6-10",
               "against another regime, over other years"},
    ExampleRow{"commonroom compare first/results.h5 second/results.h5",
               "two runs with the same population and seed, paired"},
};

constexpr std::array analyze_options{
    OptionRow{"outcome", 0, "NAME", "outcome, with a label behind a colon (default: the first primary one)"},
    OptionRow{"regime", 0, "NAME", "regime to look at (default: the first that is not the baseline)"},
    OptionRow{"baseline", 0, "NAME", "regime to compare with (default: the scenario's)"},
    OptionRow{"level", 0, "", "explain the regime's own level, not its difference from the baseline"},
    OptionRow{"years", 0, "YEARS", "years to average over: a range such as 6-10, last5 (the default) or all"},
    OptionRow{"at-least", 0, "X", "prim, regret: count points where the outcome is X or more"},
    OptionRow{"at-most", 0, "X", "prim, regret: count points where it is X or less"},
    OptionRow{"wish", 0, "W",
              "converge: half the width of the interval to aim for (default half of what is worth noticing)"},
    OptionRow{"replicates", 0, "N", "explain: how many to run again (default: all of the results)"},
    OptionRow{"point", 0, "N",
              "explain: at which point of the experiment (default: the scenario as it stands)"},
    OptionRow{"csv", 0, "", "the tables as CSV"},
    OptionRow{"no-save", 0, "", "do not keep the analysis in the results file"},
};
constexpr std::array analyze_examples{
    ExampleRow{"commonroom analyze results/study sobol", "what drives the difference between two regimes"},
    ExampleRow{"commonroom analyze results/study map --outcome gap_16",
               "where each regime wins, and what turns it round"},
    ExampleRow{"commonroom analyze results/first explain --regime group",
               "which instrument or programme makes the difference"},
};

constexpr std::array report_options{
    OptionRow{"output", 'o', "FILE", "page to write (default: report.html beside the results)"},
    OptionRow{"point", 0, "N", "of an experiment: only this point, from 0 (default: over all of them)"},
};
constexpr std::array report_examples{
    ExampleRow{"commonroom report results/first", "writes results/first/report.html"},
    ExampleRow{"commonroom report results.h5 -o for_the_board.html", "under another name"},
};

constexpr std::array export_options{
    OptionRow{"point", 0, "N", "of an experiment: only this point, from 0 (default: all)"},
};

constexpr std::array diff_options{
    OptionRow{"tolerance", 0, "T", "largest relative difference that passes as equal (default 0: every bit)"},
};
constexpr std::array diff_examples{
    ExampleRow{"commonroom diff a/results.h5 b/results.h5", "exit code 0 where equal, 6 where not"},
    ExampleRow{"commonroom diff a.h5 b.h5 --tolerance 1e-12", "for runs on different kinds of computer"},
};

constexpr std::array export_examples{
    ExampleRow{"commonroom export results/first outcomes > outcomes.csv",
               "every outcome by regime, replicate and year"},
    ExampleRow{"commonroom export results/first paired", "the differences from the baseline"},
    ExampleRow{"commonroom export results/first dictionary", "what each column means, with its unit"},
};

constexpr std::array describe_examples{
    ExampleRow{"commonroom describe params", "every parameter: unit, default, range, source"},
    ExampleRow{"commonroom describe outcomes", "what is measured"},
    ExampleRow{"commonroom describe regimes", "what a regime can be made of"},
    ExampleRow{"commonroom describe regimes my.toml", "the regimes of a scenario in plain words"},
    ExampleRow{"commonroom describe mechanisms", "what each mechanism does, and where it is seen"},
    ExampleRow{"commonroom describe designs", "which points an experiment can have"},
    ExampleRow{"commonroom describe scenarios", "the scenarios that ship, and what they ask"},
    ExampleRow{"commonroom describe schema > scenario.schema.json",
               "for an editor: put `#:schema scenario.schema.json` first in a scenario"},
    ExampleRow{"source <(commonroom describe bash)", "completes commands and options in this shell"},
    ExampleRow{"commonroom describe odd > model.md", "the whole description of the model"},
};

constexpr std::array version_examples{
    ExampleRow{"commonroom version", "what to quote beside a result"},
};

constexpr std::array help_examples{
    ExampleRow{"commonroom help run", "the same as commonroom run --help"},
};

constexpr std::array commands{
    CommandRow{
        "init", "[--template NAME] [-o FILE]", 0, 0, false, "write a commented scenario to start from",
        "Writes one of the scenarios that ship with the program into a file, for you to change. A file that "
        "is there already is never overwritten.",
        init_options, init_examples, &act_init, &templates_section},
    CommandRow{
        "check",
        "FILE...",
        1,
        -1,
        true,
        "check scenarios without running them",
        "Reads each scenario and shows every mistake at once, with its place in the file. Exit code 3 where "
        "there is one.",
        {},
        check_examples,
        &act_check},
    CommandRow{
        "run", "FILE -o DIR", 1, 1, true, "run a scenario and compare its regimes",
        "Runs every regime of the scenario in every replicate, with the same pupils, teachers and chance in "
        "each, writes DIR/results.h5 and prints how the regimes differ from the baseline.\n"
        "Ctrl-C stops and keeps the replicates that are finished; a second one stops at once.\n"
        "FILE may be results, a results.h5 or its folder: they are then made again, bit for bit, out of what "
        "they say of themselves. The register that they were made from has to be where it was, beside them, "
        "or given with --set population.register=PATH; exit code 6 where it is another.",
        run_options, run_examples, &act_run},
    CommandRow{
        "plan", "FILE", 1, 1, true, "what an experiment would cost, without running it",
        "Counts the points and runs of a scenario and its [design], times a pilot of a few seconds, and says "
        "what time, memory and disk all of it would take on this computer. Memory and disk are bounds from "
        "above.",
        plan_options, plan_examples, &act_plan},
    CommandRow{
        "sweep", "FILE -o DIR", 1, 1, true, "run an experiment: a scenario at every point of its design",
        "Runs every regime and replicate at every point of the scenario's [design], with the same chance at "
        "each, and writes DIR/results.h5. What is finished is kept in DIR/experiment until then: a sweep "
        "that stopped, for whatever reason, goes on with --resume. A run that fails stops no other: exit "
        "code 5.\n"
        "`commonroom describe designs` says which designs there are.",
        sweep_options, sweep_examples, &act_sweep},
    CommandRow{"status",
               "DIR",
               1,
               1,
               false,
               "how far an experiment is",
               "Says how many runs of the experiment in DIR are done, failed and pending, why runs "
               "failed, and which command shows such a failure again.",
               {},
               status_examples,
               &act_status},
    CommandRow{
        "merge", "DIR... -o FILE", 1, -1, false, "join the shards of an experiment into one results file",
        "Takes folders that `sweep --shard` wrote into, in any order, or the folder that holds them. What no "
        "shard has is marked as pending. Exit code 6 where they are of different experiments.",
        merge_options, merge_examples, &act_merge},
    CommandRow{
        "slurm", "FILE --array N --part array|merge", 1, 1, true, "job scripts for a cluster under Slurm",
        "Prints a script for the scheduler Slurm: of an array of jobs that run a shard each, or of the job "
        "that joins them. Nothing is submitted: how to do that stands in the scripts.",
        slurm_options, slurm_examples, &act_slurm},
    CommandRow{"compare", "RESULTS [OTHER]", 1, 2, false, "differences between regimes, with intervals",
               "Prints each outcome by regime and its paired difference from the baseline. With OTHER, the "
               "difference between two runs of the same population and seed, regime by regime; exit code 6 "
               "where population or seed differ. RESULTS is a results.h5 or its folder.\nThe interval shows "
               "chance within the model only (replicates), not uncertainty about parameters.",
               compare_options, compare_examples, &act_compare},
    CommandRow{
        "analyze", "RESULTS WHAT", 2, 2, false, "what drives results, and where each regime wins",
        "Looks at all points of an experiment at once. WHAT is oat (each key alone), morris or sobol (what "
        "drives the result; each needs its own design, see `describe designs`), converge (were there enough "
        "replicates?), regret "
        "(what choosing a regime may cost), prim (a rule for where a regime wins, or where an outcome is "
        "beyond a threshold), map (where each regime wins) or explain (which instrument or programme makes "
        "the difference).\nIt looks at the difference of a regime from the baseline, unless --level is "
        "given. --seed is that of the bootstrap.\nexplain takes results of `run` too: it runs the regime "
        "and the baseline again with each part by which they differ switched by itself, and shares out the "
        "difference.\nWhat is found is kept in the results file as /sensitivity/WHAT, in place of what was "
        "kept there before.",
        analyze_options, analyze_examples, &act_analyze, nullptr, true},
    CommandRow{
        "report", "RESULTS", 1, 1, false, "a page that says what differs, by how much and how sure",
        "Writes one HTML file that opens without a network: the answer, how sure it is, charts with their "
        "tables, who gains and who loses, what is assumed. `run` and `sweep` write it by themselves; this "
        "writes it again, with what `analyze` has found since. RESULTS is a results.h5 or its folder.",
        report_options, report_examples, &act_report},
    CommandRow{
        "diff", "A.h5 B.h5", 2, 2, false, "are two results files equal?",
        "Compares two results files, value by value. Exit code 0 where they are equal, 6 where they are not.",
        diff_options, diff_examples, &act_diff},
    CommandRow{
        "export", "RESULTS TABLE", 2, 2, false, "a table of a results file as CSV",
        "Prints one table of a results file on standard output, tidy: one row for each value, headed by the "
        "names of its columns. Of an experiment it has all points, with what varies behind the column point.",
        export_options, export_examples, &act_export, &tables_section},
    CommandRow{"describe",
               "SUBJECT [FILE]",
               1,
               2,
               true,
               "what there is to set and to measure",
               "Prints what there is to set and to measure. With FILE, a scenario, `params` and `regimes` "
               "are those of that file.",
               {},
               describe_examples,
               &act_describe,
               &subjects_section},
    CommandRow{"version",
               "",
               0,
               0,
               false,
               "version, commit, compiler and libraries",
               "Says exactly what this program is.",
               {},
               version_examples,
               &act_version},
    CommandRow{"help",
               "[COMMAND]",
               0,
               1,
               false,
               "help on the program or a command",
               "Shows help.",
               {},
               help_examples,
               &act_help},
};

}  // namespace

std::span<const OptionRow> common_options() {
  return everywhere;
}

std::span<const CommandRow> command_table() {
  return commands;
}

const CommandRow* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(commands, name, &CommandRow::name);
  return found == commands.end() ? nullptr : found;
}

}  // namespace commonroom::app
