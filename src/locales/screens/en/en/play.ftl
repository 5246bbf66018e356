# The screen of a run

play-minutes = practised { $minutes } min
play-solved = You solved { $solved }/{ $all }
play-rules = Rules of this line
play-later = more below, PgDn
play-silence = Silence counts in { $seconds } s
play-silence-first = Too little time? Home, settings: stretch it or stop it.
play-say-nothing = (say nothing)
play-ring = Ring { $ring }/{ $all }
play-ring-take = Enter to pick up
play-ring-ask = The phone is ringing. At which ring do you pick up?
play-ring-at = Pick up at ring { $ring }
play-ring-leave = Let it ring
play-how-order = Enter on a step makes it the next one, once more takes it out. [ Hand in ] is below.
play-how-form = Enter on an item ticks it, once more takes the tick away. [ Hand in ] is below.
play-hand-in-order = Hand in ({ $picked } of { $all } placed)
play-hand-in-form = Hand in ({ $picked } ticked)
play-unsure-order = { $left ->
    [one] 1 step is
   *[other] { $left } steps are
 } not placed yet. Enter again hands it in like this.
play-unsure-form = Nothing is ticked. Enter again hands it in like this.
play-read-on = Enter to read on
play-read = All read. Enter to see your answers
play-go-on = All read. Enter to go on
play-over = This is the end. Outcome: { $outcome }
play-over-kept = The run is kept in your history.
play-debrief = Enter for the debrief
