# Line by line: beginning, going on, retrying, and what a list of answers got wrong

# During a run and after it
byline-so-far = { $answers ->
    [one] You have answered once so far. The last exchange:
   *[other] You have answered { $answers } times so far. The last exchange:
 }
byline-again = To retry from one of your lines, type its number and press Enter; Enter alone ends. To do it later:
byline-again-odd = Please type a number from 1 to { $last }, or press Enter alone to end.

# A list of answers
byline-refused = Line { $line }, "{ $said }", cannot be given here. { $want }
byline-short = The answers ran out after line { $line } before the scenario ended.

# Beginning in lines
byline-hello = Saolei, line by line. Type q at any time to leave. To begin so every time:
    saolei config set screen_reader true
byline-nobody = There is no more to be read, so nothing is chosen. saolei scenarios lists the scenarios, saolei play SCENARIO --plain practises line by line.
byline-order-easy = The easy ones come first.
byline-new = New here? Type t for the tutorial, about two minutes.
byline-which = Which one? Type a number and press Enter. s and a number tells what it is about, for example s 1; t is the tutorial, h your history, h and a number one of its runs, e the settings, r reads the whole list, q leaves.
byline-go-on = c goes on with what you left unfinished.
byline-go-on-none = Nothing is unfinished.
byline-odd-empty = Nothing was typed. A number from 1 to { $last } begins that scenario; ? tells what else can be typed.
byline-odd-number = There is no { $number } in the list; its numbers go from 1 to { $last }.
byline-odd-letter = { $letter } goes with a number from 1 to { $last }, for example { $letter } 1.
byline-run = { $number }. { $run }
byline-runs-open = To read a run again, type h and its number, for example h 1; a talk can then be retried from one of its lines.
byline-review-again = A case review is not retried from a line. To do the whole of it again, choose it in the list of scenarios.
byline-run-odd = Your history has no run with that number. h reads the history.
byline-off = off turns the screen reader setting off.
byline-history-none = No finished runs yet.
byline-tutorial = The tutorial: a short talk, to see how it goes. Nothing of it is kept. Try a mine if you like: u takes the answer back.
byline-tutorial-over = That was the tutorial. After a real run it goes the same way.
cli-plain-dir = Line by line, without taking the whole screen; for screen readers

# Profiles
byline-left = Unfinished: { $title }, begun { $at }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
 }. To go on:
byline-left-again = Unfinished: { $title }, a retry from line { $number }, begun { $at }, { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
 }. To go on:
byline-run-id = { $run }  { $text }
byline-reruns = Retries: { $reruns }, red lines crossed in them: { $lines }. They do not count above.
fault-no-profile = There is no profile "{ $name }". Did you mean "{ $near }"? saolei profile list shows them all.
