# Line by line: a few of the scenarios, a run read again, and two runs beside each other

# A few of the scenarios
aloud-left = Unfinished:
aloud-left-anew = { $count ->
    [1] Type c to go on with it, or n { $number } to begin it anew.
   *[other] Type c to go on with the first of these, or its number to go on with another; n and a number begins one anew, for example n { $number }.
 }
aloud-anew-sure = "{ $title }" is halfway: type { $number } to go on with it. To begin it anew all the same, type n { $number } once more; this unfinished run is given up then.
aloud-few = { $all ->
    [one] The scenario:
   *[other] A few to begin with, out of { $all }; each keeps its number in the whole list:
 }
aloud-next = { $all ->
    [one] The scenario:
   *[other] A few of the { $all } scenarios; each keeps its number in the whole list:
 }

# A run of the history
aloud-past = { $title }. { $conduct }
aloud-run = What of it? d reads the debrief, w the whole talk; a number from 1 to { $last } retries from that line. Enter alone goes back to the scenarios.
aloud-run-odd = Please type d, w, a number from 1 to { $last }, or press Enter alone to go back.

# A retry beside the first run
aloud-retried = Retried from line { $number }; now you said there: { $text }
aloud-beside = Line { $number }: heat { $heat-before } before, { $heat } now; trust { $trust-before } before, { $trust } now
aloud-beside-before = Line { $number }, first run only: heat { $heat-before }, trust { $trust-before }
aloud-beside-now = Line { $number }, this run only: heat { $heat }, trust { $trust }

# Where nothing runs out, and slips
aloud-no-clock = Silences and rings have a time limit on the full screen; here nothing runs out, take your time.
aloud-nothing-alone = 0 notes nothing, so it stands alone.

# Answered once more
aloud-repeated = Given again in a scene that had been judged before, so not counted: line { $numbers }.
