# What R says of the figures in src/domain: Mann-Whitney, Wilcoxon's signed ranks, Holm, Cliff's delta with
# Feng and Cliff's interval, and Tastle and Wierman's consensus. Base R only, nothing random.
#
# From the top folder, to write the values again:
#   Rscript tests/domain/oracle/statistics.R | npx prettier --stdin-filepath x.json > tests/domain/oracle/statistics.json
#
# R's own wilcox.test is exact only without ties. With ties the exact p is counted here by enumeration, in
# another way than Rembuk counts it, and is checked against wilcox.test where there are no ties, and against
# every single dealing where those are few enough to be written down.

# ---- enumeration -------------------------------------------------------------------------------------------

doubled_ranks <- function(totals) 2 * (cumsum(totals) - totals) + totals + 1

# Every way to take n values from levels with so many values each, and in how many ways each can be had.
# The last level is what is left over, so that 15 of 33 on four levels are a few thousand rows.
exact_mann_whitney <- function(before, after) {
  totals <- before + after
  totals <- totals[totals > 0]
  n <- sum(after); m <- sum(before)
  ranks <- doubled_ranks(totals)
  last <- length(totals)
  taken <- as.matrix(expand.grid(lapply(totals[-last], function(t) 0:t)))
  rest <- n - rowSums(taken)
  keep <- rest >= 0 & rest <= totals[last]
  taken <- cbind(taken, rest)[keep, , drop = FALSE]
  ways <- apply(taken, 1, function(row) prod(choose(totals, row)))
  sums <- as.vector(taken %*% ranks)
  found <- 2 * u_of(before, after) + n * (n + 1)
  middle <- n * (n + m + 1)
  sum(ways[abs(sums - middle) >= abs(found - middle)]) / choose(n + m, n)
}

# The same score by score, as a table of chances: so many on the later side, with this sum of ranks. For
# published data with too many levels for rows.
multiplied_mann_whitney <- function(x, y) {
  ranks <- 2 * rank(c(x, y))
  n <- length(y)
  ways <- matrix(0, n + 1, sum(sort(ranks, decreasing = TRUE)[1:n]) + 1)
  ways[1, 1] <- 1
  for (r in ranks) {
    moved <- ways[1:n, seq_len(ncol(ways) - r), drop = FALSE]
    ways[2:(n + 1), (r + 1):ncol(ways)] <- ways[2:(n + 1), (r + 1):ncol(ways)] + moved
  }
  sums <- seq_len(ncol(ways)) - 1
  middle <- n * (length(x) + n + 1)
  found <- sum(ranks[length(x) + seq_along(y)])
  sum(ways[n + 1, abs(sums - middle) >= abs(found - middle)]) / choose(length(x) + n, n)
}

# The same with every dealing written down: only for small sides.
dealt_mann_whitney <- function(x, y) {
  all <- rank(c(x, y))
  sums <- combn(length(all), length(y), function(at) sum(all[at]))
  middle <- length(y) * (length(all) + 1) / 2
  found <- sum(all[length(x) + seq_along(y)])
  mean(abs(sums - middle) >= abs(found - middle) - 1e-9)
}

# Every way the signs can fall: 2^n rows.
exact_signed_rank <- function(d) {
  d <- d[d != 0]
  ranks <- rank(abs(d))
  signs <- as.matrix(expand.grid(rep(list(0:1), length(d))))
  sums <- as.vector(signs %*% ranks)
  middle <- sum(ranks) / 2
  mean(abs(sums - middle) >= abs(sum(ranks[d > 0]) - middle) - 1e-9)
}

# The same as a product of polynomials, one for each who moved: for more people than have rows above.
multiplied_signed_rank <- function(d) {
  d <- d[d != 0]
  ranks <- 2 * rank(abs(d))
  chance <- 1
  for (r in ranks) chance <- c(chance, rep(0, r)) / 2 + c(rep(0, r), chance) / 2
  sums <- seq_along(chance) - 1
  sum(chance[abs(2 * sums - sum(ranks)) >= abs(2 * sum(ranks[d > 0]) - sum(ranks))])
}

# ---- figures -----------------------------------------------------------------------------------------------

spell <- function(counts) rep(seq_along(counts), counts)
u_of <- function(before, after) {
  x <- spell(before); y <- spell(after)
  sum(outer(y, x, ">") + 0.5 * outer(y, x, "=="))
}
quiet <- function(test) suppressWarnings(test)
near <- function(a, b, tolerance = 1e-12) stopifnot(abs(a - b) < tolerance)

# The dominance matrix and its variance as Cliff (1993) gives them, the interval as Feng and Cliff (2004).
cliff <- function(x, y, z = qnorm(0.975)) {
  d <- sign(outer(y, x, "-"))
  delta <- mean(d)
  m <- length(x); n <- length(y)
  if (m < 2 || n < 2) return(c(delta, -1, 1))
  unbiased <- (m^2 * sum((rowMeans(d) - delta)^2) + n^2 * sum((colMeans(d) - delta)^2) - sum((d - delta)^2)) /
    (m * n * (m - 1) * (n - 1))
  v <- max(unbiased, (1 - delta^2) / (m * n - 1))
  # All pairs alike: their equation 8.
  end <- (min(m, n) - z^2) / (min(m, n) + z^2)
  if (abs(delta) == 1) return(if (delta > 0) c(delta, end, 1) else c(delta, -1, -end))
  half <- z * sqrt(v) * sqrt((1 - delta^2)^2 + z^2 * v)
  below <- 1 - delta^2 + z^2 * v
  ends <- (delta - delta^3 + c(-half, half)) / below
  c(delta, pmin(1, pmax(-1, ends)))
}

consensus <- function(counts) {
  level <- seq_along(counts); share <- counts / sum(counts)
  mu <- sum(level * share)
  1 + sum(ifelse(share > 0, share * log2(1 - abs(level - mu) / (length(counts) - 1)), 0))
}

# ---- JSON --------------------------------------------------------------------------------------------------

number <- function(x) if (length(x) != 1 || is.na(x)) "null" else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
text <- function(x) paste0("\"", x, "\"")
object <- function(...) {
  parts <- list(...)
  paste0("{", paste0("\"", names(parts), "\":", unlist(parts), collapse = ","), "}")
}
listed <- function(x) paste0("[", paste(unlist(x), collapse = ","), "]")

# ---- data sets: two sides ----------------------------------------------------------------------------------

# Values of any kind as counts on their own levels, so that published data can be told as counts.
levelled <- function(x, y) {
  at <- sort(unique(c(x, y)))
  list(before = as.vector(table(factor(x, at))), after = as.vector(table(factor(y, at))))
}
ozone <- airquality[!is.na(airquality$Ozone), ]
# Hollander and Wolfe (1973), p. 69: permeability of the chorioamnion; ?wilcox.test.
term <- c(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46)
early <- c(1.15, 0.88, 0.90, 0.74, 1.21)
# The example of the R package effsize (Torchiano), cliff.delta.
treated <- c(10, 10, 20, 20, 20, 30, 30, 30, 40, 50)
control <- c(10, 20, 30, 40, 40, 50)

of <- function(before, after) list(before = before, after = after)
two_sides <- list(
  "Hollander and Wolfe, permeability" = levelled(early, term),
  "airquality, ozone in May and August" = levelled(ozone$Ozone[ozone$Month == 5], ozone$Ozone[ozone$Month == 8]),
  "effsize, treated and control" = levelled(control, treated),
  "15 and 18: up" = of(c(4, 5, 5, 1), c(1, 3, 8, 6)),
  "15 and 18: a little up" = of(c(3, 6, 5, 1), c(2, 6, 8, 2)),
  "15 and 18: down" = of(c(1, 3, 6, 5), c(6, 7, 4, 1)),
  "15 and 18: the same shape" = of(c(3, 4, 5, 3), c(4, 5, 5, 4)),
  "15 and 18: two camps against one middle" = of(c(8, 0, 0, 7), c(0, 9, 9, 0)),
  "15 and 18: all to the top" = of(c(15, 0, 0, 0), c(0, 0, 0, 18)),
  "15 and 18: one moved" = of(c(15, 0, 0, 0), c(17, 1, 0, 0)),
  "all on one level" = of(c(0, 5, 0, 0), c(0, 7, 0, 0)),
  "nobody, then five" = of(c(0, 0, 0, 0), c(1, 2, 1, 1)),
  "nobody at all" = of(c(0, 0, 0, 0), c(0, 0, 0, 0)),
  "1 and 1, up" = of(c(1, 0, 0, 0), c(0, 0, 1, 0)),
  "1 and 1, alike" = of(c(0, 1, 0, 0), c(0, 1, 0, 0)),
  "1 and 6" = of(c(1, 0, 0, 0), c(1, 2, 2, 1)),
  "7 and 1" = of(c(3, 2, 1, 1), c(0, 0, 0, 1)),
  "2 and 2" = of(c(1, 1, 0, 0), c(0, 0, 1, 1)),
  "5 and 5, apart" = of(c(5, 0, 0, 0), c(0, 0, 0, 5)),
  "5 and 5, mixed" = of(c(2, 1, 1, 1), c(1, 1, 1, 2)),
  "10 and 10 on two levels" = of(c(7, 3), c(3, 7)),
  "10 and 12 on three levels" = of(c(5, 3, 2), c(2, 4, 6)),
  "12 and 14 on five levels" = of(c(3, 4, 3, 1, 1), c(1, 2, 4, 4, 3)),
  "9 and 11 on seven levels" = of(c(1, 2, 2, 1, 1, 1, 1), c(0, 1, 1, 2, 3, 2, 2)),
  "6 and 8 without ties" = of(c(1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0), c(0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1)),
  "30 and 33, at the limit of counting" = of(c(8, 10, 8, 4), c(4, 8, 12, 9)),
  "31 and 33, past it" = of(c(8, 10, 9, 4), c(4, 8, 12, 9)),
  "50 and 50" = of(c(14, 16, 12, 8), c(9, 13, 16, 12)),
  "10 and 200" = of(c(4, 3, 2, 1), c(30, 60, 70, 40)),
  "300 and 300, a little up" = of(c(70, 90, 80, 60), c(55, 80, 95, 70)),
  "300 and 300, far up" = of(c(150, 100, 40, 10), c(20, 60, 120, 100)),
  "300 and 300, alike" = of(c(75, 75, 75, 75), c(75, 75, 75, 75)),
  "a level nobody chose" = of(c(6, 0, 4, 0), c(3, 0, 9, 2))
)

side <- function(name) {
  before <- two_sides[[name]]$before; after <- two_sides[[name]]$after
  x <- spell(before); y <- spell(after)
  m <- length(x); n <- length(y)
  nobody <- m == 0 || n == 0
  tested <- !nobody && length(unique(c(x, y))) > 1
  exact <- NA; normal <- NA; effect <- rep(NA, 3)
  if (!nobody) effect <- cliff(x, y)
  if (tested) {
    r <- quiet(wilcox.test(y, x, exact = FALSE, correct = TRUE))
    near(r$statistic, u_of(before, after)); normal <- r$p.value
    if (max(m, n) <= 50) {
      exact <- multiplied_mann_whitney(x, y)
      if (prod(pmin(before + after, n) + 1) < 1e6) near(exact, exact_mann_whitney(before, after))
      if (!any(before + after > 1)) near(exact, wilcox.test(y, x, exact = TRUE)$p.value)
      if (choose(m + n, n) < 1e6) near(exact, dealt_mann_whitney(x, y))
    }
  }
  object(name = text(name), before = numbers(before), after = numbers(after),
    u = if (nobody) "null" else number(u_of(before, after)), exact = number(exact), normal = number(normal),
    delta = number(effect[1]), low = number(effect[2]), high = number(effect[3]))
}

# Published values, as printed.
near(wilcox.test(term, early, alternative = "greater")$p.value, 0.1272, 5e-5) # ?wilcox.test
near(quiet(wilcox.test(Ozone ~ Month, airquality, subset = Month %in% c(5, 8)))$p.value, 0.0001208, 5e-8)
# effsize prints -0.25 with -0.7265846 and 0.3890062: the same interval at Student's point.
near(cliff(control, treated, qt(0.975, 14))[1], -0.25)
near(cliff(control, treated, qt(0.975, 14))[2], -0.7265846, 5e-8)
near(cliff(control, treated, qt(0.975, 14))[3], 0.3890062, 5e-8)
# Tastle and Wierman (2007).
near(consensus(c(30, 40, 210, 130, 530, 50, 10)), 0.7256876, 5e-8)

# ---- data sets: the same people twice ----------------------------------------------------------------------

# Hollander and Wolfe (1973), p. 29: depression before and after, in thousandths; ?wilcox.test.
first <- c(1830, 500, 1620, 2480, 1680, 1880, 1550, 3060, 1300)
second <- c(878, 647, 598, 2050, 1060, 1290, 1060, 3140, 1290)
near(wilcox.test(first, second, paired = TRUE, alternative = "greater")$p.value, 0.01953, 5e-6)
# Student's sleep data, in tenths; ?sleep: V = 0, p = 0.009091 with one difference of zero and ties.
slept <- round(10 * (sleep$extra[sleep$group == 1] - sleep$extra[sleep$group == 2]))
near(quiet(wilcox.test(slept))$p.value, 0.009091, 5e-7)

twice <- list(
  "Hollander and Wolfe, depression" = second - first,
  "Student, sleep" = slept,
  "nobody was there twice" = numeric(0),
  "all zeros" = rep(0, 12),
  "one person, up" = 1,
  "one person, down" = -2,
  "one person, stayed" = 0,
  "all up by one" = rep(1, 10),
  "all down by one" = rep(-1, 7),
  "as many up as down" = c(1, 1, 1, -1, -1, -1, 0, 0),
  "15 people, mostly up" = c(1, 1, 2, 0, 1, -1, 0, 2, 1, 1, 0, 3, -1, 1, 0),
  "18 people, mixed" = c(1, -1, 2, -2, 0, 1, 1, -1, 3, 0, 1, 2, -1, 1, 0, 1, -3, 2),
  "12 people, mostly down" = c(-1, -2, -1, 0, 1, -1, -3, -1, 0, -2, -1, 1),
  "without ties" = c(1, -2, 3, 4, -5, 6, 7, 8, -9, 10),
  "two levels" = c(1, 1, 1, 1, 1, 1, -1, -1, 0, 0, 0),
  "60 people" = rep(c(1, 1, 2, -1, 0, 1, -2, 1, 3, -1), 6),
  "100 who moved, at the limit of counting" = rep(c(1, -1, 2, 1, 3, -2, 1, -1, 2, -3), 10),
  "101 who moved, past it" = c(rep(c(1, -1, 2, 1, 3, -2, 1, -1, 2, -3), 10), 1),
  "250 people" = rep(c(1, -1, 2, 0, 1), 50),
  "300 people, most stayed" = c(rep(0, 280), rep(1, 14), rep(-1, 6))
)

pair <- function(name) {
  d <- twice[[name]]
  moved <- d[d != 0]
  n <- length(moved)
  exact <- NA; normal <- NA; v <- NA; effect <- NA
  if (n > 0) {
    r <- quiet(wilcox.test(moved, exact = FALSE, correct = TRUE))
    v <- r$statistic; normal <- r$p.value
    ranks <- rank(abs(moved))
    effect <- (sum(ranks[moved > 0]) - sum(ranks[moved < 0])) / sum(ranks)
    if (n <= 100) exact <- multiplied_signed_rank(d)
    if (n <= 20) near(exact, exact_signed_rank(d))
    if (n <= 20 && !any(duplicated(abs(moved)))) near(exact, wilcox.test(moved, exact = TRUE)$p.value)
  }
  object(name = text(name), differences = numbers(d), up = number(sum(d > 0)), same = number(sum(d == 0)),
    down = number(sum(d < 0)), v = number(v), exact = number(exact), normal = number(normal),
    rankBiserial = number(effect))
}

# ---- many tests, and agreement -----------------------------------------------------------------------------

families <- list(numeric(0), 0.03, c(0.01, 0.04, 0.03, 0.005), c(0.05, 0.05, 0.05), c(1, 0.9, 1),
  c(0.0001, 0.2, 0.011, 0.011, 0.6, 0.049, 0.3), seq(0.001, 0.03, by = 0.001), c(1e-12, 0, 0.5))
spread <- list(c(30, 40, 210, 130, 530, 50, 10), c(5, 0, 0, 5), c(0, 7, 0, 0), c(1, 0, 0, 0), c(3, 6, 5, 1),
  c(4, 5, 5, 1), c(75, 75, 75, 75), c(1, 1), c(9, 1), c(1, 2, 3, 2, 1), c(0, 0, 1, 14))

cat(object(
  mannWhitney = listed(lapply(names(two_sides), side)),
  signedRank = listed(lapply(names(twice), pair)),
  holm = listed(lapply(families, function(p) object(p = numbers(p), adjusted = numbers(p.adjust(p, "holm"))))),
  consensus = listed(lapply(spread, function(c) object(counts = numbers(c), consensus = number(consensus(c)))))
), "\n")
