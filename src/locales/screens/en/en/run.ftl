# What is said in a run: by the screens, in plain mode and in replays

narrator = Narrator
trainee = You

# Grades
grade-best = swept
grade-good = nearly there
grade-weak = off the mark
grade-mine = mine hit
graded = { $grade }, { $points } of 3 points
graded-again = { $grade }; this scene was graded before and does not count again
red-line-crossed = Red line: this went past a line that must not be crossed. The run is failed.
rule-kept = Kept: { $rule }
rule-broken = Broken: { $rule }
rule-cited = { $rule } ({ $severity }, { $source })
rule-sourced = { $rule } ({ $source })
spoken-line = { $who }: { $text }
report-rule-id = Rule { $id }
report-rule-issuer = issued by { $issuer }
report-rule-asked = Asked for here: { $rule }
report-rule-clause = clause { $clause }
report-rule-edition = edition { $edition }
report-rule-from = in force from { $from }
why-line = Why: { $why }
better-line = Better said: { $text }
better-order = A good order: { $text }
better-form = What to note: { $text }
better-ring = Pick up within { $rings ->
    [one] 1 ring
   *[other] { $rings } rings
 }.
solved-line = Solved: { $fact }
hint-line = Hint: { $rule }
undone-line = One step back.

# Answers without words
said-silence = (said nothing)
said-ring = (picked up at ring { $rings })
said-missed = (let it ring out)
said-nothing = (chose nothing)
order-item = { $number }. { $text }

# Mood
mood-line = Heat { $heat }, { $band }; trust { $trust }; patience { $patience }
mood-heat = Heat
mood-trust = Trust
mood-patience = Patience
cause-heat = heat { $change }
cause-trust = trust { $change }
cause-patience = patience { $change }
cause-line = { $cause }: { $changes }
happened-line = Meanwhile, { $causes }
temperament-calm = even-tempered
temperament-urgent = in a hurry
temperament-hesitant = hesitant
temperament-forceful = forceful
temperament-emotional = emotional
temperament-detail = exacting

# What words do to a person
move-welcome = you greeted
move-empathise = your empathy
move-apologise = your apology
move-thank = your thanks
move-ask = you asked
move-inform = you explained
move-restate = you listened
move-own = you owned it
move-offer-options = you gave options
move-act = you acted
move-promise = you promised
move-handover = you handed over well
move-hold = asked to hold
move-stall = you stalled
move-refuse = you refused
move-interrupt = you cut in
move-deflect = you dodged
move-blame = you blamed them
move-lapse = your broken word
cause-severity-1 = small mistake
cause-severity-2 = clear mistake
cause-severity-3 = grave mistake
cause-severity-4 = red line crossed
cause-spoilt = good words lost to your mistake
cause-stays = still upset, cools less
cause-calm-already = calm already, cools less
cause-too-much = one line can do only so much
cause-settles = settling a little
cause-idle = no progress
cause-end = highest or lowest reached

# Debrief
debrief-title = Debrief
debrief-outcome = Outcome: { $outcome }
debrief-conduct = Conduct: { $score } of 100, { $band }
debrief-conduct-few = Conduct: { $score } of 100 (too few choices for a band)
debrief-conduct-none = Conduct: no graded choices
debrief-red-line = A red line was crossed: this run is failed, whatever its score.
debrief-dimension = { $name }: { $score } of 100, { $decisions ->
    [one] 1 choice
   *[other] { $decisions } choices
 }
debrief-dimension-none = { $name }: did not come up
debrief-solved = Solved by you: { $facts }
debrief-unsolved = Not solved by you: { $facts }
debrief-mood = Heat { $from } to { $to }, trust { $trust-from } to { $trust-to }, patience { $patience-from } to { $patience-to }
debrief-helped = { $undone ->
    [one] 1 step
   *[other] { $undone } steps
 } taken back, { $hints ->
    [one] 1 hint
   *[other] { $hints } hints
 }; costs nothing, only noted
debrief-losses = Where points were lost
debrief-no-losses = No points were lost.
debrief-said = You said: { $text }
debrief-loss-head = Line { $number }, { $grade }, { $points } of 3 points
debrief-loss-head-red = Line { $number }, { $grade }

# Plain mode
plain-title = { $title } ({ $domain }, { $channel }, about { $minutes } min)
plain-how = Type the number in front, then Enter. ? tells all keys, u takes a step back, h hints, q leaves.
plain-offer = { $number }. { $text }
plain-silence = 0. (say nothing)
plain-ask-choices = What do you say?
plain-ask-ring = The phone is ringing. At which ring do you pick up? Type 1 to { $last }, or 0 to let it ring.
plain-ask-order = { $ask } Type all the numbers in order with spaces between, for example 2 1 3.
plain-ask-form = { $ask } Type the numbers to note with spaces between, for example 1 3; 0 notes nothing.
plain-nothing-to-undo = There is nothing to take back yet.
plain-left = You left halfway, and nothing was kept.
plain-left-kept = You left halfway. It is kept; next time you can go on from here.
plain-goes-on-again = Going on with the retry from line { $number }, at the scene where it stopped; it counts for nothing.
plain-goes-on = Going on with the unfinished run, from the scene where it stopped.
plain-anew = To begin anew, add --new.
plain-anew-listed = To begin anew, leave with q, then type n and its number in the list.
plain-anew-instead = The unfinished run is given up; this one begins anew.
plain-cannot-go-on = The unfinished run cannot go on: { $reason }
plain-other-stays = "{ $scenario }" has an unfinished run, and it is kept. To go on with it:
plain-not-kept = This run was not kept. To keep it, add --profile NAME.
