# What each code of the checker means: explain- and the code; the first line says what it is, the second why it matters
cli-check-explain = Explain a code: what it is, why it matters, an example and the mended one; lists all codes if none is given
cli-check-from = Tell from which level on: error only errors, warning also warnings, note also notes; warning if not given
cli-check-deep = Search every run of each scenario as well: mines nobody can touch, scenes nobody gets out of, red lines nobody can avoid, passes only a wrong answer leads to
cli-check-most = Search at most so many states of each scenario; of one with more only what can be proven is said
check-cut = Some things are checked only once the errors are mended.
check-coverage = { $unused } of { $rules } rules are in no scenario, { $unplayed } of { $cases } cases neither. --notes lists them.
check-searched = { $cut ->
    [0] Searched every run of { $whole } scenarios.
    [one] Searched every run of { $whole } scenarios; 1 more has too many, and only what can be proven was said of it. A larger --most searches it, too.
   *[other] Searched every run of { $whole } scenarios; { $cut } more have too many, and only what can be proven was said of them. A larger --most searches those, too.
 }
cli-check-watch = Check again whenever a file is saved; Ctrl-C ends
watch-waits = Waiting for a file to change⋯ Ctrl-C ends.
watch-again = Checked again at { $time }
watch-too-many = the system watches as many files as it can already
watch-other = the system does not tell which files change
fault-nothing-to-watch = There is nothing to watch: built-in scenarios do not change. Please name a file or folder, as in saolei check --watch my-scenarios/
fault-watch = Cannot watch files: { $reason }. Please check without --watch.
value-code = CODE
fault-no-code = The checker has no code "{ $code }". saolei check --explain lists them all.
fault-no-code-near = The checker has no code "{ $code }". Did you mean "{ $near }"?
fault-near-file = There is no "{ $path }". Did you mean "{ $near }"?
explain-head = { $severity }[{ $code }], { $group }
explain-wrong = Example ({ $file }):
explain-added = Example, added at the end of { $file }:
explain-says = The checker says:
explain-right = Mended:
explain-right-removed = Mended: remove this part
explain-right-added = Mended: this has to be there
group-shape = how it is written
group-flow = where it leads
group-state = what is remembered
group-key = how it is judged
group-cues = what gives it away
group-coverage = what is played

explain-unreadable =
    A file or folder cannot be read, or is no UTF-8 text.
    What cannot be read is in no list of scenarios, and nobody can open it.
explain-orphan-plan =
    A test plan has no scenario of the same name beside it.
    There is nothing to try, so what the plan expects is never looked at.
explain-syntax =
    This is no proper TOML.
    What follows may be taken for something else, so this is the first thing to mend.
explain-too-large =
    There is more here than the format lets in.
    It does not fit the screen, and nobody reads that far.
explain-unknown-key =
    The format has no such key.
    It is mostly a slip of the hand; the key does nothing while its author believes it does.
explain-misplaced-key =
    There is such a key, but not here.
    It does nothing here, and the scenario goes another way than its author thinks.
explain-missing-key =
    A key that has to be there is not.
    The program does not guess; without it the scene cannot go on.
explain-wrong-type =
    The value is of another type than the key wants.
    "1" in quotes is a text and no number; the program does not convert it.
explain-bad-figure =
    A figure is out of its range.
    The ranges come from the emotion model and the screen; beyond them a figure means nothing.
explain-unknown-word =
    The key takes a few words only, and this is none of them.
    An unknown word can be neither judged nor shown.
explain-unknown-format =
    The format of the file is newer than this program.
    An old program would read it wrongly, so it does not read it at all.
explain-missing-text =
    Something is to be said here, and there are no words.
    The trainee would see an empty line and not know what they choose.
explain-control-character =
    There is a control character in the text.
    It moves the cursor or changes colours, and garbles the terminal of others.
explain-cut-head =
    A line of a text in the head begins with [[.
    Lists read up to the first [[ only and take it for the first scene, so the rest of the head is lost.
explain-bad-id =
    A name is not written as one.
    Names stand in saves, in test plans and on the command line, and have to be known everywhere.
explain-reserved-id =
    The format keeps this name for itself.
    As an answer it would mean silence, a step back or the like.
explain-duplicate-id =
    The same name is used twice.
    Saves and statistics know a choice by its name and could not tell these apart.
explain-unknown-domain =
    The rulebook knows no such industry.
    Without one it is unclear by which rules to judge.
explain-unknown-case =
    The case catalogue has no such case.
    The table of coverage counts the cases that are played; a wrong name is not counted.
explain-several-asks =
    A scene asks two things.
    Only one can be answered, so the second is never asked.
explain-several-parts =
    A line of a record is a mine, a decoy or a repetition at once.
    Nobody could say whether marking it is right.
explain-bad-line =
    A line of a script has no speaker.
    The screen places a line by who says it.
explain-unknown-speaker =
    The speaker is not in the cast.
    It is mostly a slip; one person written two ways looks like two people.
explain-bad-braces =
    Braces do not pair, or stand within braces.
    Wordings are drawn from between them, and it is unclear from where to where.
explain-idle-braces =
    Braces stand where no wording is drawn.
    They are shown as they are, bars and all.
explain-idle-private =
    A scene is said to be private on a channel that nobody else reads.
    Nobody listens in at a counter anyway, so the key does nothing.
explain-unknown-text =
    The name in braces is no text and no number variable.
    There is nothing to put in, and the sentence would have a hole.
explain-unknown-rule =
    The rulebook has no such rule.
    Points and debrief come from the rule; with a wrong name nobody finds the reason.
explain-foreign-rule =
    The rule belongs to another industry.
    It does not bind people here, and judging by it is not fair.
explain-stepped-back-rule =
    In this industry the rule steps back before another.
    Where the two differ only the other one counts.
explain-other-channel-rule =
    The rule is about another place, such as a telephone rule at a counter.
    It may fit, but a trainee will ask: I was not on the telephone, was I?
explain-unknown-move =
    The table of moves has no such move.
    The mood goes by moves, and an unknown one does nothing to anybody.
explain-unknown-target =
    The scene or ending that it leads to is not there.
    Whoever chooses this can go nowhere.
explain-target-order =
    In a list of targets the one without a condition is not the last, or the last has one.
    What stands behind it is never reached, or none of them may be.
explain-misplaced-return =
    return stands outside a common part.
    Nobody called, so there is nowhere to go back to.
explain-misplaced-resume =
    resume stands in a scene that is reached in the ordinary way.
    It goes back to where a reaction broke off; nothing was broken off here.
explain-unknown-common =
    The common part that is called is not there.
    The run could not go on from here.
explain-broken-common =
    The common part has faults of its own, or is none.
    Its faults come into every scenario that calls it.
explain-dead-end =
    A scene asks nothing and leads nowhere.
    A run stops here, and nobody comes to an ending.
explain-no-way-on =
    A silence or an outcome of a ring leads nowhere.
    The trainee was merely slow, and the scenario breaks off.
explain-unreachable-scene =
    Nothing leads to this scene.
    Nobody will see it; mostly some target is written wrongly.
explain-unreachable-ending =
    Nothing leads to this ending.
    The author believes in this end, and nobody can come to it.
explain-silent-loop =
    Scenes that ask nothing lead round in a circle.
    The program would go round for ever and never ask anybody.
explain-loop-without-exit =
    From this scene no way leads to an ending.
    The trainee can only leave, and all they did is lost.
explain-no-ending =
    From the start no ending can be reached.
    Without an ending there is no score and no debrief.
explain-empty-choices =
    All choices of a scene may be hidden at once.
    There would be nothing to choose, and the run is stuck.
explain-nobody-leaves =
    Patience is gone, and no reaction lets the customer leave.
    Nothing else makes a customer go; without it dawdling costs nothing.
explain-bad-condition =
    A condition cannot be read, or uses what is not allowed.
    Conditions are few in kind, so that it can be known beforehand whether they hold.
explain-unknown-variable =
    A variable is used that is not declared.
    It is mostly a slip; the program does not quietly make a new one.
explain-unknown-scene =
    A condition asks about a scene that is not there.
    It would always come to the same.
explain-unknown-choice =
    A condition asks about a choice that is not there.
    It would always come to the same.
explain-unknown-fact =
    A fact that is solved is not declared in [facts].
    The screen has no words for it, so nobody sees that it is solved.
explain-effect-out-of-range =
    An effect takes a variable beyond its range.
    What is too much is cut off, and the result is not what was written.
explain-unused-variable =
    Nothing reads the variable.
    It is kept for nobody; mostly a condition was forgotten.
explain-never-set-variable =
    The variable is read and never changed.
    Conditions on it always come to the same.
explain-unused-text =
    No wording uses a text of [texts].
    The words that were prepared are never heard.
explain-never-solved-fact =
    No answer solves the fact.
    The screen would show something undone for ever.
explain-always-true =
    A condition holds whatever happens.
    It asks nothing; mostly a figure or a sign is wrong.
explain-always-false =
    A condition never holds.
    What hangs on it never appears.
explain-dead-reaction =
    The condition of a reaction can never hold.
    What the author expects to happen does not happen.
explain-ungraded-cites =
    Rules are cited without a grade.
    Without a grade nothing is scored, and nobody sees the rules.
explain-partly-graded =
    Some answers of a scene are graded, some are not.
    Trainees cannot know which ones count, and can dodge the question by those that do not.
explain-graded-without-rule =
    Something is graded and cites no rule.
    Every point needs its reason, or the debrief has nothing to say.
explain-mine-without-broken =
    An answer is weak or a mine, and no rule is broken.
    Who steps on a mine has a right to know what it was.
explain-mine-with-kept =
    A weak answer or a mine cites a rule as kept.
    Statistics would count it as done well.
explain-best-with-broken =
    A good answer cites a rule as broken.
    What breaks a rule cannot be what to say.
explain-red-line-not-mine =
    A red line is crossed by an answer that is not graded as a mine.
    Crossing one fails the run, so there are no points to give for it.
explain-loose-red-line =
    A red line stands among the rules of an order or a form.
    One step in the wrong place crosses no red line; a sentence said or a field noted may.
explain-nothing-needed =
    No field of a form is needed.
    Leaving everything empty would be best.
explain-needed-breaks =
    A field of a form is needed, and breaks a rule.
    However it is filled in, it is wrong; the question has no answer.
explain-mine-soothes =
    A mine does the customer good although they notice at once what is wrong with it.
    The trainee sees the heat fall and believes they said the right thing.
explain-no-best =
    A graded scene has no good choice.
    Whatever is chosen is wrong, and the debrief cannot say what is right.
explain-several-best =
    A scene has two best choices.
    One of them is better; where both count as best nobody learns the difference.
explain-feedback-missing =
    Something is graded and does not say why.
    The debrief is empty here, and the trainee sees a figure only.
explain-few-mines =
    A case review has too few mines.
    They are soon found, and it does not read like a real record.
explain-few-decoys =
    Too few lines look wrong and are right.
    Then marking whatever looks odd is always right.
explain-many-mines =
    Mines stand too thick among clean lines.
    Marking everything would earn points without understanding anything.
explain-mine-without-rule =
    A line is a mine and breaks no rule.
    The rule has to be named once it is marked, and there would be none.
explain-near-is-right =
    A rule that is to mislead is right as well.
    Who picks it is right and is told they are wrong.
explain-shows-no-mine =
    A line is said to show the failing of another line, which is no mine.
    There is nothing to show again, and nobody could say how to count it.
explain-improve-rules =
    The grade of an improvement does not go with its rules.
    A good one keeps rules, a poor one breaks them.
explain-improve-choice =
    All improvements are best, or none is.
    Picking the best is the question, and there is nothing to pick.
explain-red-improvement =
    An improvement crosses a red line.
    This is the part of sitting down to think; red lines belong into the lines of the record.
explain-best-too-long =
    The best option is longer than the mean of its scene by more than a half.
    Choosing the longest is right, whatever it says, and nothing is learnt.
explain-best-first =
    The author mostly writes the best option first.
    The order on the screen is drawn, but options that are added to a good one are often poor.
explain-only-best-polite =
    The best option is the only polite one of its scene.
    Choosing the politest is right; at work wrong words are often polite.
explain-near-duplicate =
    Two options of a scene are almost the same sentence.
    With a word of difference the trainee guesses at the author and not at the customer.
explain-absurd-option =
    A wrong option scolds or sulks.
    Nobody chooses it, so there is one option less, and the others are easier to guess.
explain-absolute-words =
    A word that leaves no room stands in wrong options only.
    Avoiding the word is right, and nobody has to know why.
explain-rule-words =
    The best option, and it alone, copies the words of a rule.
    Who knows the rules by heart recognises it, understood or not.
explain-graded-otherwise =
    The same words are right at one place and wrong at another of the same channel.
    Who practised both will not accept it; if there is a reason, let the words differ.
explain-repeated-option =
    Two scenes have almost the same option.
    Once it was judged, the second time is from memory.
explain-trapped =
    Some way leads into a scene from which no ending can be reached any more.
    The trainee is stuck and can only leave; only a search of all ways finds it.
explain-unreachable-choice =
    A choice is never on offer, whatever is done.
    Nobody sees it; mostly its condition asks too much.
explain-forced-red-line =
    Whatever is chosen, every run crosses a red line.
    Crossing one fails the run, so nobody can pass.
explain-luck-only =
    Choosing the best throughout does not pass; choosing something wrong first does.
    What is learnt is the opposite of what is meant.
explain-best-beaten =
    Wherever this best option is offered, more points can still be had after another one.
    Who follows the key loses by it, and learns the opposite of what is meant.
explain-short-pass =
    A short cut scores 80 on less than half of the decisions.
    Who takes it in an exam is never asked about most of the rules.
explain-unforgiving =
    All was right, then one mine that is no red line, and no good ending is left.
    Trainees learn that nothing helps; at work there is often still time.
explain-unreachable-mine =
    No run can touch the mine.
    Nobody learns what it is there to teach.
explain-unused-rule =
    No scenario lets anybody use this rule.
    A rule that is never practised is only written down.
explain-unplayed-case =
    No scenario plays this case of the catalogue.
    Trainees never meet what the sources tell of.

# Codes that came later
check-best-too-long = the best option of scene "{ $name }" is too long: { $value } characters, the mean here is { $mean }
check-best-too-long-help = Say it shorter, or make the others as long
check-best-first = the best option mostly stands first: { $value } times of { $most }
check-best-first-help = Change the order, and write the others first now and then
check-only-best-polite = only the best option of scene "{ $name }" has a polite word
check-only-best-polite-help = Let the others be polite, too; they are wrong by what they say
check-near-duplicate = "{ $name }" and "{ $other }" are almost the same sentence
check-near-duplicate-help = Keep one, or let them really differ
check-absurd-option = nobody would choose to say "{ $name }"
check-absurd-option-help = Write what a good person might say in a hurry
check-absolute-words = "{ $name }" stands in wrong options only, { $value } times
check-absolute-words-help = Use it in a right one as well, or word the wrong ones otherwise
check-rule-words = the best option copies rule "{ $name }": { $words }
check-rule-words-help = Say it in other words, or mention it in another option
check-graded-otherwise = "{ $name }" is graded { $grade }; on the same channel "{ $other }" says the same and is graded { $before } ({ $file }, scene { $scene })
check-graded-otherwise-help = Grade both alike, or let the words differ as the places do
check-repeated-option = "{ $name }" and "{ $other }" are almost the same sentence ({ $file }, scene { $scene })
check-repeated-option-help = Word it otherwise; leave it if it is meant to be said again
check-trapped = from scene "{ $name }" no ending can be reached any more: { $way }
check-trapped-help = Give it a way out without a condition
check-unreachable-choice = choice "{ $name }" is never on offer, whatever is done
check-unreachable-choice-help = Change its condition, or remove it
check-forced-red-line = whatever is chosen, a red line is crossed
check-forced-red-line-help = Give the scene that crosses it a good choice that is always there
check-luck-only = best answers throughout do not pass, a wrong one first does: { $way }
check-luck-only-help = Let the best way lead to where points are
check-best-beaten = the best option "{ $name }" always leads to fewer points than another one
check-best-beaten-help = Leave points to be had after it, or change its grade
check-short-pass = there is a short cut, 80 points on less than half of the decisions: { $way }
check-short-pass-help = Put more decisions before its ending, or let it score less
check-unforgiving = scene "{ $name }": after one mine ({ $input }) no good ending is left
check-unforgiving-help = Give a chance to make it good; leave it if it is meant
check-unreachable-mine = nobody can touch the mine "{ $name }"
check-unreachable-mine-help = Change its condition so that it is on offer now and then
check-unused-rule = no scenario exercises rule "{ $name }"
check-unused-rule-help = Write an option that cites it
check-unplayed-case = no scenario plays case "{ $name }"
check-unplayed-case-help = Write a scenario and name it in its cases
