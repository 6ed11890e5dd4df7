#include "measures/school_record.hpp"

namespace commonroom {

std::vector<SchoolVariable> school_variables() {
  return {
      {"pupils", "1", "Pupils in years 0 to 11"},
      {"places", "1", "Places, all year groups served"},
      {"fsm_share", "%", "Share of the roll that is disadvantaged"},
      {"measured_english", "SD", "Mean measured result in English, last stage served"},
      {"measured_mathematics", "SD", "Mean measured result in mathematics, last stage served"},
      {"measured_other", "SD", "Mean measured result in other subjects, last stage served"},
      {"attained_english", "SD", "Mean true attainment in English of the pupils tested"},
      {"attained_mathematics", "SD", "Mean true attainment in mathematics of the pupils tested"},
      {"attained_other", "SD", "Mean true attainment in other subjects of the pupils tested"},
      {"value_added", "SD", "Value added, last stage served"},
      {"value_added_standard_error", "SD", "Standard error of value added"},
      {"department_english", "SD", "Mean measured result of the English department"},
      {"department_mathematics", "SD", "Mean measured result of the mathematics department"},
      {"department_science", "SD", "Mean measured result of the science department"},
      {"department_humanities", "SD", "Mean measured result of the humanities department"},
      {"department_other", "SD", "Mean measured result of all other departments"},
      {"inspection_grade", "1",
       "Grade at the last inspection: 1 outstanding, 2 good, 3 requires improvement, "
       "4 inadequate; 0 none yet"},
      {"effort_teaching", "%", "Share of the head's discretionary time given to improving teaching"},
      {"effort_preparation", "%", "Share of the head's discretionary time given to preparing for tests"},
      {"effort_recruiting", "%", "Share of the head's discretionary time given to recruiting pupils"},
      {"effort_collaborating", "%", "Share of the head's discretionary time given to collaborating"},
      {"partners", "1", "Number of partner schools"},
      {"trust", "1", "Mean trust in partners, 0 to 1"},
      {"teachers_leaving", "%", "Share of last year's teachers who left"},
      {"vacancies", "1", "Posts unfilled after recruitment, full-time equivalents"},
      {"spending", "pounds", "Spending of the year"},
  };
}

}  // namespace commonroom
