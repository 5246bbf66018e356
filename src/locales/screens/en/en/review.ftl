# The debrief step by step: self-review, analysis, retry

# What keys do
key-read-further = read on
key-guess = score
key-guess-digit = type a score
key-note-guess = OK
key-regret = line
key-skip-guess = skip
key-again = retry
key-again-here = retry from here

# Pages
review-guess = Self-review
review-analysis = Analysis

# Facts
review-needed = Needed
review-fact-missed = { $fact } (see line { $number })
review-outcome-how = The outcome is the ending that was reached: it depends on what you answered on the way and how the customer stood then, not on how far the heat fell or how much you solved.
review-took-line = Time: { $took }
review-customer = Customer
review-mood = { $same ->
    [yes] { $after } at both ends
   *[no] { $before } at first, { $after } at the end
 }{ $glad ->
    [yes] {" "}(at ease: calm, and trusting you)
   *[no] {""}
 }: heat { $from } to { $to }, trust { $trust-from } to { $trust-to }, patience { $patience-from } to { $patience-to }

# Self-review
review-guess-ask = Before the score: how many points do you give yourself?
review-guess-value = { $score } points
review-regret-ask = Which line would you take back?
review-regret-none = None of them
review-guess-why = Only for you; it does not count. On the last page it stands beside the real score, to show how well you judge yourself.
review-no-guess = No self-review was made of this run.
review-guess-given = You gave yourself { $score } points.
review-guess-wait = The real score is on the last page.
review-guess-right = You guessed { $guess } and scored { $score }: well judged.
review-guess-high = You guessed { $guess } and scored { $score }: { $by } too high.
review-guess-low = You guessed { $guess } and scored { $score }: { $by } too low.
review-regret-given = You would take back line { $number }: { $said }
review-regret-nothing = There is no line you would take back.
review-regret-lost = Line { $number }, which you would take back, did lose points: { $points } of 3.
review-regret-kept = Line { $number }, which you would take back, lost no points.

# Analysis
review-said = You said
review-judged = Judged
review-better = Better
review-why = Why
review-wants = To solve
review-broken = Broken
review-kept = Kept
review-wanted = Wanted
review-red = Red line
review-pleased = At first
review-red-crossed = This line went over a line that must not be crossed; the whole run fails.
review-then = Then
review-ahead = Possible
review-figures-line = Line
review-figures-was = before
review-figures-mine = mines
review-rule-weighs = Breaking it counts as a { $severity }
review-rule-good = Keeps it: { $text }
review-rule-bad = Breaks it: { $text }
review-rule-source = Source: { $source }

# Retry
review-again-row = { $number ->
    [1] Retry from the start
   *[other] Retry from line { $number }: what came before stays
 }; not counted as best
review-again-from = { $number ->
    [1] This is a retry, from the start.
   *[other] This is a retry: all before line { $number } stayed, from there it was answered anew.
 }
review-outcome-was = Outcome: first { $before }, now { $after }.
review-changed = Beside the first run: { $fails }{ $before } to { $after } points ({ $change }), { $outcomes }.
review-changed-failed = Beside the first run: { $fails }First { $before } points, now { $after }; { $outcomes }.
review-changed-unscored = Beside the first run: { $fails }{ $outcomes }.
review-now-failed = now failed (red line), first not.{" "}
review-no-longer-failed = first failed (red line), now no longer.{" "}
review-failed-again = both failed (red line).{" "}
review-history-title = { $title } (retry)

# Line by line, and the command line
cli-replay-from = Play on from this line: all before it stays, and it is kept as a run of its own
cli-replay-plain = Play on line by line, without taking the whole screen
fault-no-line = Run "{ $run }" has no line { $number }; it has lines 1 to { $last }.
plain-guess = Before the score: how many points do you give yourself? Type 0 to 100, or just press Enter.
plain-course = Heat and trust, line by line:
plain-course-start = At the start: heat { $heat }, trust { $trust }
plain-course-line = Line { $number }, { $grade }: heat { $heat }, trust { $trust }
plain-course-event = Then: heat { $heat }, trust { $trust }
plain-again-begins = Retry { $number ->
    [1] from the start
   *[other] from line { $number }: all before it stays
 }; kept as a run of its own, not counted as best.

# Debrief: the best end that was open before and after each line
ahead-end = { $score } ({ $outcome })
ahead-still = After this line the best end was still open: { $after }.
ahead-less = Before this line the best end was { $before }; after it, { $after }.
ahead-failed = Before this line the best end was { $before }; after it, the red line fails the run whatever follows.
ahead-unknown = Not worked out: this scenario has too many ways.
