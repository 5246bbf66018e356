# A moment of the practice and of its debrief
moment-nature = { $word }
moment-now = now { $word }
moment-guess-none-given = You gave yourself no score.
moment-failed = failed, red line
moment-outcome-failed = { $outcome } (failed: red line)
moment-conduct-failed = Conduct: { $score } of 100, failed by a red line
moment-course-failed = { $count } failed by a red line
moment-unmoved = It changed nothing in the customer's heat, trust or patience.
since-lapse = a promise not kept
since-lapse-now = just promised, not kept
since-event = not through your line
play-again = { $number ->
    [1] retry, from the start
   *[other] retry, from line { $number }
 }
moment-two-scales = Points judge your line; what breaking a rule counts as is its weight, from light to heavy: small mistake, clear mistake, grave mistake, red line.
