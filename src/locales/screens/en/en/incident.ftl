# Case reviews: a record is read, its mines are marked, the rule of each is named, improvements are chosen.

# A record and its verdict
incident-line = { $number }. { $text }
incident-line-elsewhere = { $number }. [{ $channel }] { $text }
incident-basis = Judged by: { $basis }
incident-page-mines = Violations
incident-page-alarms = False alarm
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
incident-mended = { $rules ->
    [one] By the same rule: { $text }
   *[other] By one of these rules: { $text }
 }
incident-mended-short = { $rules ->
    [one] By the same rule, though it falls a little short: { $text }
   *[other] By one of these rules, though it falls a little short: { $text }
 }
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
incident-sum-picks = Improvements: { $earned }/{ $full }; together they count as one mine does, under { $name }
incident-sum-grave = A red line was among what you missed, so this is not excellent
incident-dimension = { $name }: { $score } points; { $parts }; weight { $weight }
incident-of-marks = marks { $earned }/{ $full }
incident-of-picks = improvements { $earned }/{ $full }
incident-add-total = Added up with the weights: { $marks }; { $picks }; together { $together } of { $full }, in 100: { $score }
incident-add-marks = marks { $terms } = { $sum }
incident-add-left = { $marked }, of which { $left }/{ $hits } is { $rest }
incident-add-none = marks 0
incident-add-picks = improvements { $weight }×{ $earned }/{ $picks } = { $sum }
incident-marked = { $count } { $count ->
    [one] line
   *[other] lines
 } marked: { $lines }
incident-marked-none = Nothing marked yet
incident-mark = Line { $number }: { $rule }
incident-unnamed = (no rule named yet)

# Going on, reading again, history
incident-left = halfway: { $title }
incident-anew-note = You are halfway through "{ $title }". If you begin anew, you cannot go on with that one.
incident-anew-keep = You are halfway through "{ $title }". You may begin another first; this one stays, and you can go on with it afterwards.

# On the whole screen
key-incident-mark = mark, name
also-key-incident-mark = mine
key-incident-flag = only mark
also-key-incident-flag = flag
key-incident-rename = other rule
also-key-incident-rename = rename
key-incident-unflag = unmark
also-key-incident-unflag = flag remove
key-incident-on = improvements
also-key-incident-on = on
key-incident-name = name rules
also-key-incident-name = rule
key-incident-back = marks again
also-key-incident-back = undo
key-incident-search = others
also-key-incident-search = search find
key-incident-six = the six
also-key-incident-six = back
incident-count = { $count } marked
incident-task = Which lines have a mine? Mark them, and name the rule each one breaks.
incident-row-hand-in = All marked; on to the improvements
incident-row-hand-in-none = None marked; on to the improvements
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
