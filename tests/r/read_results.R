# Reads results with analysis/r/commonroom.R and prints, for the test, one value a line: regime, replicate, year, value.
arguments <- commandArgs(trailingOnly = TRUE)
source(arguments[1])
results <- commonroom_open(arguments[2])
table <- commonroom_tidy(results, arguments[3])
if ("pupil_group" %in% names(table)) table <- table[table$pupil_group == "all", ]
if ("authority" %in% names(table)) table <- table[table$authority == "Made-up authority 2", ]
cat(sprintf("%s %d %d %.17g\n", table$regime, table$replicate, table$year, table$value), sep = "")
nc_close(results)
