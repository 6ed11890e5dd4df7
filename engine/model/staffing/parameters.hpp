#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Teachers: posts, skill, stress, leaving, returning, moving and recruitment.
/// Leaving a year, by years taught e: base + early exp(-e / early_years) + late / (1 + exp(-(e - late_from) /
/// late_years)), then shifted on the logit by leadership, stress and failing, which are 0 at the mean school.
struct TeacherParameters {
  static constexpr std::string_view group_name = "teachers";

  double turnover = 1;

  double primary_roll_per_post = 20.8;
  double secondary_roll_per_post = 16.8;
  double english_posts = 0.16;
  double mathematics_posts = 0.16;
  double science_posts = 0.18;
  double humanities_posts = 0.16;
  double surplus_kept = 1;

  double skill_sd = 0.12;
  double early_return = 0.025;
  double early_return_years = 3;
  double late_return = 0.004;
  double late_return_until = 10;
  double cover_skill = -0.15;
  double class_years = 10;

  double leaving_base = 0.052;
  double leaving_early = 0.062;
  double leaving_early_years = 5.5;
  double leaving_late = 0.6;
  double leaving_late_from = 33.4;
  double leaving_late_years = 2.1;
  double leaving_by_leadership = -0.15;
  double leaving_by_stress = 0.15;
  double leaving_after_failing = 0.2;
  double leaving_by_trust = -0.1;

  double returning = 0.089;
  double returning_kept = 0.929;
  double retired_from = 33;
  double forgotten_after = 12;

  double searching = 0.11;
  double searching_by_leadership = -0.15;
  double searching_by_stress = 0.15;

  double supply_share = 0.06;
  double supply_spread = 0;
  double applying = 0.8;
  double applying_by_leadership = 0.05;
  double rounds = 3;
  double hub_pull = 0.3;
  double hub_selection = 1;

  double stress_persistence = 0.7;
  double stress_by_workload = 2;
  double stress_by_cover = 1;
  double stress_noise = 0.7;
  double stress_by_stakes = 0;
  double stress_contagion = 0;

  static constexpr auto described() {
    using Row = Parameter<TeacherParameters>;
    using P = TeacherParameters;
    constexpr std::string_view fitted =
        "Hazard fitted to the School Workforce Census 2024: leavers by experience, 9.0% in all";
    constexpr std::string_view leadership =
        "Kraft and others 2016; Sims 2020: odds of leaving 10-20% lower per SD of leadership";
    constexpr std::string_view recalled_curriculum =
        "School Workforce Census, hours taught by subject, from memory";
    constexpr std::string_view experience =
        "Rivkin, Hanushek and Kain 2005; Papay and Kraft 2015: 0.05-0.10 SD over the first years, then "
        "0.00-0.01 a year";
    return std::array{
        Row{"turnover", &P::turnover, "0/1", 0, 1, Evidence::assumed, "Switch of the mechanism",
            "Whether teachers leave, return, move and are hired; without it last year's staff stay as they "
            "are",
            ParameterKind::toggle},
        Row{"primary_roll_per_post", &P::primary_roll_per_post, "pupils per teacher", 10, 40,
            Evidence::recalled, "DfE, School workforce in England 2023",
            "Pupils per teaching post where class teachers teach"},
        Row{"secondary_roll_per_post", &P::secondary_roll_per_post, "pupils per teacher", 8, 40,
            Evidence::recalled, "DfE, School workforce in England 2023",
            "Pupils per teaching post in schools with departments"},
        Row{"english_posts", &P::english_posts, "share", 0.01, 0.24, Evidence::recalled, recalled_curriculum,
            "Share of a department school's posts that teach English"},
        Row{"mathematics_posts", &P::mathematics_posts, "share", 0.01, 0.24, Evidence::recalled,
            recalled_curriculum, "Share of a department school's posts that teach mathematics"},
        Row{"science_posts", &P::science_posts, "share", 0.01, 0.24, Evidence::recalled, recalled_curriculum,
            "Share of a department school's posts that teach science"},
        Row{"humanities_posts", &P::humanities_posts, "share", 0.01, 0.24, Evidence::recalled,
            recalled_curriculum,
            "Share of a department school's posts that teach humanities; the rest teach other subjects"},
        Row{"surplus_kept", &P::surplus_kept, "teachers", 0, 100, Evidence::assumed, "No evidence",
            "Teachers above need that a department keeps until someone leaves", ParameterKind::count},
        Row{"skill_sd", &P::skill_sd, "SD of growth a year", 0, 0.5, Evidence::calibrated,
            "fit to the SD of schools' progress at key stage 2 (DfE performance tables 2019), within "
            "0.10-0.25 "
            "(Slater, Davies and Burgess 2012; Hanushek and Rivkin 2010)",
            "Spread of teachers' effects on their pupils' growth, apart from experience"},
        Row{"early_return", &P::early_return, "SD of growth a year, per year taught", 0, 0.2,
            Evidence::recalled, experience, "Gain in a teacher's effect for each of the first years"},
        Row{"early_return_years", &P::early_return_years, "years", 0, 10, Evidence::recalled, experience,
            "Years over which the early gain runs", ParameterKind::count},
        Row{"late_return", &P::late_return, "SD of growth a year, per year taught", 0, 0.05,
            Evidence::recalled, experience,
            "Gain in a teacher's effect for each later year, until the plateau"},
        Row{"late_return_until", &P::late_return_until, "years", 0, 40, Evidence::recalled, experience,
            "Years taught at which the effect of experience stops growing", ParameterKind::count},
        Row{"cover_skill", &P::cover_skill, "SD of growth a year", -0.5, 0, Evidence::assumed, "No evidence",
            "Effect of whoever covers an unfilled or unfunded post, relative to the mean teacher"},
        Row{"class_years", &P::class_years, "years", 1, 40, Evidence::assumed,
            "With turnover about half of classes keep their teacher next year, as the year-to-year "
            "correlation of "
            "primary value added asks",
            "Years after which a class teacher seeks another year group", ParameterKind::count},
        Row{"leaving_base", &P::leaving_base, "per year", 0, 0.5, Evidence::calibrated, fitted,
            "Chance of leaving at any experience"},
        Row{"leaving_early", &P::leaving_early, "per year", 0, 0.4, Evidence::calibrated, fitted,
            "Added chance of leaving in the first year"},
        Row{"leaving_early_years", &P::leaving_early_years, "years", 0.5, 40, Evidence::calibrated, fitted,
            "Years over which the added chance falls to 1/e"},
        Row{"leaving_late", &P::leaving_late, "per year", 0, 0.9, Evidence::calibrated, fitted,
            "Added chance of leaving far beyond the age of retirement"},
        Row{"leaving_late_from", &P::leaving_late_from, "years", 20, 50, Evidence::calibrated, fitted,
            "Years taught at which half of that chance is added"},
        Row{"leaving_late_years", &P::leaving_late_years, "years", 0.5, 10, Evidence::calibrated, fitted,
            "Width of that rise"},
        Row{"leaving_by_leadership", &P::leaving_by_leadership, "logit per SD", -1, 0, Evidence::recalled,
            leadership, "Shift of leaving per SD of the head's quality"},
        Row{"leaving_by_stress", &P::leaving_by_stress, "logit per SD", 0, 1, Evidence::assumed,
            "No causal estimate for England", "Shift of leaving per SD of a teacher's stress"},
        Row{"leaving_after_failing", &P::leaving_after_failing, "logit", 0, 2, Evidence::assumed,
            "No causal estimate for England", "Shift of leaving while the school's grade is inadequate"},
        Row{"leaving_by_trust", &P::leaving_by_trust, "logit per SD", -2, 0, Evidence::assumed,
            "No causal estimate for England; nothing moves trust unless a scenario says how policy is made",
            "Shift of leaving per SD of trust in government"},
        Row{"returning", &P::returning, "per year", 0, 0.9, Evidence::calibrated, fitted,
            "Chance that a leaver wishes to return in the first year away"},
        Row{"returning_kept", &P::returning_kept, "ratio per year", 0, 1, Evidence::calibrated, fitted,
            "What each further year away leaves of that chance"},
        Row{"retired_from", &P::retired_from, "years", 1, 60, Evidence::calibrated, fitted,
            "Years taught from which a leaver has retired and does not return", ParameterKind::count},
        Row{"forgotten_after", &P::forgotten_after, "years", 1, 40, Evidence::calibrated, fitted,
            "Years away after which a leaver does not return", ParameterKind::count},
        Row{"searching", &P::searching, "per year", 0, 0.9, Evidence::calibrated,
            "Moves between schools 7-10% a year, from memory",
            "Chance that a teacher who stays looks for a post elsewhere"},
        Row{"searching_by_leadership", &P::searching_by_leadership, "logit per SD", -1, 0, Evidence::assumed,
            "Taken to be as for leaving", "Shift of searching per SD of the head's quality"},
        Row{"searching_by_stress", &P::searching_by_stress, "logit per SD", 0, 1, Evidence::assumed,
            "Taken to be as for leaving", "Shift of searching per SD of a teacher's stress"},
        Row{"supply_share", &P::supply_share, "share of posts a year", 0, 2, Evidence::calibrated,
            "Balances 9.0% leaving, 3.7% returning and 0.5% of posts vacant in England",
            "New teachers who look for a post each year, as a share of a region's posts at the start"},
        Row{"supply_spread", &P::supply_spread, "SD of log share", 0, 1, Evidence::assumed, "No evidence",
            "Lasting differences between regions in the supply of new teachers"},
        Row{"applying", &P::applying, "probability", 0.01, 0.99, Evidence::calibrated,
            "Rounds that each fill 0.65-0.70 of the openings; 0.5% of posts vacant in November",
            "Chance that one who looks for a post applies for one in a round"},
        Row{"applying_by_leadership", &P::applying_by_leadership, "logit per SD", 0, 2, Evidence::assumed,
            "No evidence", "Shift of applying per SD of the quality of the school's head"},
        Row{"rounds", &P::rounds, "rounds", 1, 3, Evidence::assumed,
            "Resignation dates in England: three a year", "Rounds of recruitment in a year",
            ParameterKind::count},
        Row{"hub_pull", &P::hub_pull, "probability", 0, 1, Evidence::assumed,
            "No evidence; without hubs it does nothing",
            "Chance that one who comes upon an opening of another school looks at one of a hub instead"},
        Row{"hub_selection", &P::hub_selection, "logit per SD", 0, 5, Evidence::assumed,
            "No evidence; without hubs it does nothing",
            "Shift of being taken by a hub per SD of a teacher's skill"},
        Row{"stress_persistence", &P::stress_persistence, "ratio per year", 0, 0.99, Evidence::assumed,
            "No evidence", "What a year leaves of a teacher's stress"},
        Row{"stress_by_workload", &P::stress_by_workload, "SD per share of time", 0, 20, Evidence::assumed,
            "No evidence", "Stress from a school's workload above the mean of the reference year"},
        Row{"stress_by_cover", &P::stress_by_cover, "SD per share of posts", 0, 20, Evidence::assumed,
            "No evidence", "Stress from covering the school's unfilled and unfunded posts"},
        Row{"stress_noise", &P::stress_noise, "SD", 0, 3, Evidence::assumed,
            "With a persistence of 0.7 the spread is about 1, the unit",
            "Yearly changes in a teacher's life"},
        Row{"stress_by_stakes", &P::stress_by_stakes, "SD per unit of stake", 0, 1, Evidence::assumed,
            "No causal estimate; 0.07 would make today's stakes the whole of England's lead in teachers' "
            "stress "
            "(68% against 45%, OECD TALIS 2018)",
            "Stress from a school's realised stake above the mean of the reference year; 0 switches it off"},
        Row{"stress_contagion", &P::stress_contagion, "share", 0, 0.9, Evidence::assumed,
            "Bakker and Schaufeli 2000 find it among teachers; its size is assumed",
            "Of the stress that a year would relieve, what colleagues' mean stress puts back; 0 switches it "
            "off"},
    };
  }
};

/// Heads: how long they stay and how alike the heads of a group of schools are.
struct HeadParameters {
  static constexpr std::string_view group_name = "heads";

  double turnover = 1;
  double leaving = 0.15;
  double leaving_after_failing = 1.5;
  double failing_years = 2;
  double likeness = 0.5;
  double supply_spread = 0;

  static constexpr auto described() {
    using Row = Parameter<HeadParameters>;
    using P = HeadParameters;
    return std::array{
        Row{"turnover", &P::turnover, "0/1", 0, 1, Evidence::assumed, "Switch of the mechanism",
            "Whether heads leave; without it they stay for ever", ParameterKind::toggle},
        Row{"leaving", &P::leaving, "per year", 0, 0.9, Evidence::recalled,
            "Mean tenure of 6-7 years, from memory", "Chance that a head leaves the school"},
        Row{"leaving_after_failing", &P::leaving_after_failing, "logit", 0, 5, Evidence::assumed,
            "No causal estimate for England", "Shift of leaving after the school failed an inspection"},
        Row{"failing_years", &P::failing_years, "years", 0, 5, Evidence::assumed, "No evidence",
            "Years after a failed inspection in which a head is more likely to leave", ParameterKind::count},
        Row{"likeness", &P::likeness, "correlation", 0, 1, Evidence::assumed, "No evidence",
            "Correlation of heads' values within a trust, or within an authority for schools in no trust"},
        Row{"supply_spread", &P::supply_spread, "SD of quality", 0, 2, Evidence::assumed, "No evidence",
            "Lasting differences between regions in the quality of those who come forward as heads"},
    };
  }
};

}  // namespace commonroom
