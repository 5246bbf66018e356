# Case reviews line by line, and what authors are told.

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
incident-explore-head = { $id }: case review, { $mines } mines in { $lines } lines, { $least } to { $most } points; every line counts by itself, so nothing has to be searched
incident-explore-least = Least, { $total } points, no line marked and the worst improvements: { $way }
incident-explore-most = Most, { $total } points: { $way }
incident-explore-everything = Every line marked and the worst improvements, { $total } points: { $way }
incident-how = Read the record below, mark the lines with a mine, name the rule each one breaks, then choose improvements; nothing is judged before all of it is in. ? lists the keys, q leaves.
incident-ask-lines = Which lines have a mine? Type their numbers with spaces, such as 2 5 9; 0 for none.
incident-ask-lines-again = Which lines have a mine? Type numbers to mark anew, or just press Enter to keep these.
incident-ask-rule = Which rule does line { $number } break ({ $at }/{ $all })? Type a number; if it is none of these, / and a word to look for, such as /record.
incident-ask-improvements = What should change? Choose { $picks }; type their numbers with spaces.
incident-want-lines = Type line numbers from 1 to { $last } with spaces, or 0 for none.
incident-want-rule = Type one number from 1 to { $last }, or / and a word to look for.
incident-want-improvements = Type { $picks } numbers from 1 to { $last } with spaces.
incident-slip-picks = That is { $count }, and { $picks } are wanted.
incident-slip-search = No word after the /.
incident-search-none = No other rule has "{ $words }".
incident-search-more = { $count } more are not listed; add a word and search again.
incident-key-search = / and a word: look through all rules; what is found is listed after the six
incident-key-text = v and a number: examples and sources of that rule
incident-key-r = r: read the record and the question again
incident-key-m = m: which lines are marked, and with which rule
incident-key-u = u: go back and mark anew
incident-goes-on = Going on with the review you left; your marks are still there.
incident-fault-from = A case review is not taken up in the middle. To do it again: saolei play { $id } --new
incident-key-decoy = looks like a mine and is none
incident-key-shows = the failing of { $line } again; marking it counts nothing
incident-key-also = Right as well: { $rule }
incident-key-near = Tempting and wrong: { $rule }
incident-left-line = Not finished: { $title }, begun { $at }.
