# The three pages of the debrief

# What the keys do
key-next-page = next page
key-previous-page = page back
key-details = details
key-other-line = other line
key-done = done

# Pages
report-title = Debrief  { $title }
report-facts = Facts
report-score = Score
report-heat = Heat
report-above = { $rows ->
    [one] 1 more line above
   *[other] { $rows } more lines above
 }
report-below = { $rows ->
    [one] 1 more line below
   *[other] { $rows } more lines below
 }

# Facts
report-outcome = Outcome
report-solved = Solved
report-by-you = Solved by you
report-not-by-you = Not solved by you
report-took = Time
report-took-minutes = { $minutes } min { $seconds } s
report-took-seconds = { $seconds } s
report-curve = { $name } { $from } to { $to }
report-curve-both = { $name } { $from } to { $to } (first { $was })

# Lines
report-no-lines = Not a line was said in this run.
report-place = { $at }/{ $total }
report-number = Line { $number }
report-ungraded = not graded
report-again = again
report-points = { $points } of 3
report-more = ⋯ Enter shows all of it

# Score
report-decisions = { $total ->
    [one] 1 choice
   *[other] { $total } choices
 } graded, { $lost } lost points.
report-decisions-clean = { $total ->
    [one] 1 choice
   *[other] { $total } choices
 } graded, no points lost.
report-shown = Mood and outcome are shown to you, they do not score:
report-weight = weight { $weight }
report-sum = How it becomes 100: each choice is worth up to 3, times the weight of its dimension; the score is what was won, in per cent of what was possible.
report-helped = Help
report-of = { $score } of 100
report-choices = { $count ->
    [one] 1 choice
   *[other] { $count } choices
 }
report-not-met = did not come up
report-dimension-note = A line counts in the dimension its scene is about, whichever rule it breaks.
report-red = red line
