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

incident-kind = Case review
incident-explore-head = { $id }: case review, { $mines } mines in { $lines } lines, { $least } to { $most } points; every line counts by itself, so nothing has to be searched
incident-explore-least = Least, { $total } points, no line marked and the worst improvements: { $way }
incident-explore-most = Most, { $total } points: { $way }
incident-explore-everything = Every line marked and the worst improvements, { $total } points: { $way }
