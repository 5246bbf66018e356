# Tables and columns of home, scenarios, history and debrief

# Scenarios
shelf-runs = Last runs
shelf-endings = Outcomes reached
shelf-sources = Drawn from
shelf-retry = retry

# History
shelf-when = When
shelf-score = Score
shelf-band = Band
shelf-step = Since last
shelf-step-up = { $by } more
shelf-step-down = { $by } less
shelf-step-none = the same
shelf-step-failed = red line now
shelf-step-failed-before = red line then
shelf-once = once, retries apart

# Self-review
shelf-guess-none = -- of 100
shelf-guess-how = Type the score, 0 to 100, or Left and Right change it by 5. Enter alone gives none.
key-guess-next = next question
also-key-guess-next = forward
key-rub-out = take a digit back
also-key-rub-out = delete erase
key-guess-back = question before
also-key-guess-back = previous

# Facts
shelf-took-from = from line { $number } on, { $count ->
    [one] 1 line
   *[other] { $count } lines
 }: { $took }

# Beside the first run
shelf-outcome-same = Outcome both times: { $outcome }.

# Leaving a retry
key-to-debrief = to the debrief
also-key-to-debrief = back review
shelf-go-debrief = To the debrief
