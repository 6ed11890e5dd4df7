# Results of Commonroom in R, with ncdf4 (Debian: r-cran-ncdf4). source("commonroom.R"), then
#   results <- commonroom_open("results/three_regimes")
#   attainment <- commonroom_tidy(results, "attainment_16")
library(ncdf4)

# `path` is a results.h5 or its folder.
commonroom_open <- function(path) {
  results <- nc_open(if (dir.exists(path)) file.path(path, "results.h5") else path)
  if (!identical(ncatt_get(results, 0, "format")$value, "Commonroom results")) {
    nc_close(results)
    stop(path, " is not a results file of Commonroom")
  }
  results
}

# An outcome as a data frame: a column for each of its dimensions, and its value. Rows without a value are left out.
# "authorities/attainment_16" is that of a group of the file.
commonroom_tidy <- function(results, outcome) {
  variable <- results$var[[outcome]]
  if (is.null(variable)) stop("there is no outcome ", outcome)
  labels <- lapply(variable$dim, function(dim) as.vector(dim$vals))
  names(labels) <- vapply(variable$dim, function(dim) basename(dim$name), "")
  table <- expand.grid(labels, stringsAsFactors = FALSE)
  table$value <- as.vector(ncvar_get(results, outcome, collapse_degen = FALSE))
  table[!is.na(table$value), ]
}
