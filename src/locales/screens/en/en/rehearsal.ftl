# What the screen says of a rehearsal

rehearsal-note = Rehearsal, not kept
rehearsal-note-from = Rehearsal, begun with { $begins }, not kept
rehearsal-over-again = Enter to try it again
rehearsal-key-again = again
rehearsal-key-leave = leave
rehearsal-leave-note = This is a rehearsal; nothing of it is kept.
also-rehearsal-key-again = anew restart
also-rehearsal-key-leave = quit exit
rehearsal-reloaded = The file changed and was reloaded; the first { $answers } steps stand; not kept
rehearsal-stopped = The file changed and was reloaded; stopped at step { $number }, for there is no { $input } now; not kept
rehearsal-broken = The file changed and cannot be used yet, so the old one stays: { $reason }
author-hidden = No { $id }: { $why }
author-false = { $part } is false
author-instead = { $part } is false, { $instead }
author-said = said already, on offer only once
author-more = { $count } more are not on offer
rehearsal-unsound = The file changed and cannot be used yet, so the old one stays. Line { $line }: { $what }
