# Case reviews: a record is read, its mines are marked, the rule of each is named, improvements are chosen.
check-several-parts = this line is something already, and has "{ $name }" besides
check-several-parts-help = a line is one thing: a mine, a decoy, or another line shown again
check-few-mines = this record has only { $value } { $value ->
    [one] mine
   *[other] mines
 }
check-few-mines-help = at least { $least }
check-few-decoys = only { $value } { $value ->
    [one] line looks
   *[other] lines look
 } wrong without being wrong
check-few-decoys-help = at least { $least }, or whoever marks what looks odd is always right
check-many-mines = { $mines } mines, and only { $clean } { $clean ->
    [one] line
   *[other] lines
 } without one
check-many-mines-help = at least three clean lines to two mines, or marking everything earns points
check-mine-without-rule = "{ $name }" is a mine and does not say which rule it breaks
check-mine-without-rule-help = name it in breaks
check-near-is-right = "{ $name }" is right for this line and cannot be offered as wrong
check-near-is-right-help = take it out of near
check-shows-no-mine = "{ $name }" is no mine of this record
check-shows-no-mine-help = shows names a line that is a mine
check-improve-rules = the rules of the improvement "{ $name }" do not go with its grade
check-improve-rules-help = best and good have keeps alone, weak and mine have breaks alone, at least one rule
check-improve-choice = { $best } of the improvements are best, which leaves nothing to choose
check-improve-choice-help = some have to be best and some not
check-red-improvement = "{ $name }" is a red line, which no improvement may cross
check-red-improvement-help = take another improvement, or cite another rule

channel-case-review = case review
incident-explore-head = { $id }: case review, { $mines } mines in { $lines } lines, { $least } to { $most } points; every line counts by itself, so nothing has to be searched
incident-explore-least = Least, { $total } points, no line marked and the worst improvements: { $way }
incident-explore-most = Most, { $total } points: { $way }
incident-explore-everything = Every line marked and the worst improvements, { $total } points: { $way }

# A record and its verdict
incident-line = { $number }. { $text }
incident-line-elsewhere = { $number }. [{ $channel }] { $text }
incident-basis = Judged by: { $basis }
incident-page-mines = Violations
incident-page-alarms = Alarms
incident-page-improvements = Improvements
incident-page-score = Score
incident-lead-mines = { $all } mines: { $hit } found and named, { $misnamed } found and misnamed, { $missed } missed
incident-lead-alarms = { $count } false { $count ->
    [one] alarm
   *[other] alarms
 }: no mine there
incident-lead-no-alarm = No false alarm
incident-lead-improvements = { $best } of the { $picks } picked are the best to do
incident-hit = Line { $number }: found, and the rule is right
incident-misnamed = Line { $number }: found, but the rule is another
incident-missed = Line { $number }: missed
incident-alarm = Line { $number }: false alarm
incident-decoy = Line { $number }: looks like a mine and is none; you left it alone
incident-named = You said
incident-violation = Violation
incident-clause = Clause
incident-weakness = Weakness
incident-improvement = Improvement
incident-again = Again
incident-shown = { $lines } shows the same failing; marking it counts nothing
incident-why = Why
incident-keeps = Keeps
incident-breaks = Breaks
incident-clean = This line is as it should be; no mine here.
incident-part = { $label }: { $text }
incident-picked = Picked: { $word }, { $points }/3
incident-unpicked = Not picked: { $word }
incident-grade-best = best to do
incident-grade-good = useful, but falls a little short
incident-grade-weak = changes nothing
incident-grade-mine = makes it worse
incident-total = { $score } points, { $band }
incident-sum-hits = Marks: { $hits }/{ $full }; 3 points for a mine with the right rule, 2 with another
incident-sum-left = { $alarms } false { $alarms ->
    [one] alarm
   *[other] alarms
 }, 2 off for each: { $left }/{ $hits } of the marks' points count
incident-sum-nothing = { $alarms } false { $alarms ->
    [one] alarm
   *[other] alarms
 }, 2 off for each: nothing of the marks' points is left
incident-sum-picks = Improvements: { $earned }/{ $full }
incident-sum-grave = A red line was among what you missed, so this is not excellent
incident-dimension = { $name }: { $score } points, { $decisions } { $decisions ->
    [one] decision
   *[other] decisions
 }
incident-marked = { $count } { $count ->
    [one] line
   *[other] lines
 } marked: { $lines }
incident-marked-none = Nothing marked yet
incident-mark = Line { $number }: { $rule }
incident-unnamed = (no rule named yet)

# Line by line
incident-how = Read the record below, mark the lines with a mine, name the rule each one breaks, then choose improvements; nothing is judged before all of it is in. ? lists the keys, q leaves.
incident-ask-lines = Which lines have a mine? Type their numbers with spaces, such as 2 5 9; 0 for none.
incident-ask-lines-again = Which lines have a mine? Type numbers to mark anew, or just press Enter to keep these.
incident-ask-rule = Which rule does line { $number } break ({ $at }/{ $all })? Type a number; if it is none of these, / and a word to look for, such as /record.
incident-ask-improvements = What should change? Choose { $picks }; type their numbers with spaces.
incident-want-lines = Type line numbers from 1 to { $last } with spaces, or 0 for none.
incident-want-rule = Type one number from 1 to { $last }, or / and a word to look for.
incident-want-improvements = Type { $picks } numbers from 1 to { $last } with spaces.
incident-slip-picks = That is { $count }, and { $picks } are wanted.
incident-search-none = No other rule has "{ $words }".
incident-search-more = { $count } more are not listed; add a word and search again.
incident-key-search = / and a word: look through all rules; what is found is listed after the six
incident-key-text = v and a number: examples and sources of that rule
incident-key-r = r: read the record and the question again
incident-key-m = m: which lines are marked, and with which rule
incident-key-u = u: go back and mark anew

# Going on, reading again, history
outcome-reviewed = case review
incident-goes-on = Going on with the review you left; your marks are still there.
incident-left = Left halfway: { $title }
incident-anew-note = You are halfway through "{ $title }". If you begin anew, you cannot go on with that one.
incident-anew-keep = You are halfway through "{ $title }". You may begin another first; this one stays, and you can go on with it afterwards.
incident-fault-from = A case review is not taken up in the middle. To do it again: saolei play { $id } --new
incident-key-decoy = looks like a mine and is none
incident-key-shows = the failing of { $line } again; marking it counts nothing
incident-key-also = Right as well: { $rule }
incident-key-near = Tempting and wrong: { $rule }

# On the whole screen
key-incident-mark = mark
also-key-incident-mark = mine
key-incident-flag = flag
also-key-incident-flag = unflag
key-incident-back = marks again
also-key-incident-back = undo
key-incident-search = others
also-key-incident-search = search find
key-incident-six = the six
also-key-incident-six = back
incident-count = { $count } marked
incident-task = Which lines have a mine? Mark them, and name the rule each one breaks.
incident-row-hand-in = All marked; on to the improvements
incident-row-hand-in-open = { $count } marked { $count ->
    [one] line has
   *[other] lines have
 } no rule yet
incident-row-submit = Hand in and see the verdict
incident-which = Which rule does line { $number } break?
incident-searching = Find a rule
incident-search-empty = No rule has these words
incident-search-hint = Type a few words of the rule, such as: time
incident-picks = What should change? Choose { $picks }; chosen: { $count }
incident-too-many = Only { $picks } can be chosen; put one back first
incident-too-few = { $picks } are wanted; { $count } more to choose
incident-up = The end; more above
