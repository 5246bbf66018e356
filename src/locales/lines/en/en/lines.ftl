# Line by line: what the screens say by place and colour is said in words here

lines-customer = Customer: { $name }, { $temperament }.
lines-figures = Heat is how angry they are: calm below 35 (at ease where trust is 60 or more), irritated from 35, angry from 60, furious from 80, 100 at most. With more trust, what you say counts for more. Patience is how many steps may lead nowhere; at 0 they break off.
lines-grades = Each line is judged, best first: swept 3 points, nearly there 2, off the mark 1, mine hit 0. A red line earns 0 too, and alone it fails the whole run.
lines-unsolved = Solved by you: 0 of { $all }.
lines-solved = Solved by you: { $solved } of { $all } ({ $facts }).
lines-mood = { $heat }, { $band }; { $trust }; { $patience }
lines-trust = trust
lines-patience = patience
lines-figure = { $name } { $now }
lines-figure-up = { $name } { $now }, up { $by }
lines-figure-down = { $name } { $now }, down { $by }

lines-keys = Keys, each followed by Enter:
lines-key-number = a number: choose what has that number in front
lines-key-r = r: repeat the last words and the question
lines-key-m = m: heat, trust, patience and what is solved
lines-key-v = v: why your last line was judged so, its rules in full and their sources
lines-key-u = u: take a step back
lines-key-h = h: a hint
lines-key-q = q: leave

lines-no-line-yet = You have not said anything yet.
lines-no-rule = No rule is about your last line.
lines-no-hint = There is no hint here.

lines-slip = { $what } { $want } r repeats the question, ? tells the keys.
lines-slip-empty = Nothing was typed.
lines-slip-unknown = "{ $said }" was not understood.
lines-slip-range = There is no { $number } here.
lines-slip-one = Only one number, please.
lines-slip-twice = { $number } is there twice.
lines-slip-missing = Missing: { $numbers }.
lines-want-one = Please type a number from { $first } to { $last }.
lines-want-order = Please type all numbers from 1 to { $last } in order, each once, with spaces between.
lines-want-form = Please type what to note, from 1 to { $last }, each only once, with spaces between; 0 notes nothing.

lines-over-patience = The customer's patience has run out; that ends the talk.
lines-said-before = Last time your answer here was: { $text } ({ $grade })

lines-not-kept = This run will not be kept. To keep it, leave and add --profile NAME.
lines-stopped = Ctrl-C: you left halfway, nothing was kept.
lines-stopped-kept = Ctrl-C: you left halfway. It is kept; next time you can go on from here.
lines-dumb = This terminal (TERM=dumb) cannot draw the whole screen, so practice goes line by line.

fault-no-scenario = No scenario is called "{ $id }". Did you mean { $near }? saolei scenarios lists them all.
slip-elsewhere = "{ $what }" goes with saolei { $command }. { $help } explains it.
slip-number = "{ $what }" needs a whole number of 0 or more, for example 7; "{ $value }" is not one. { $help } explains it.
slip-missing-id = "{ $what }" is missing. saolei scenarios lists the scenarios, { $help } explains the rest.
slip-missing-run = "{ $what }" is missing. saolei profile show NAME lists the ids, { $help } explains the rest.
