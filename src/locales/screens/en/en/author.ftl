# What the screen says of a rehearsal

rehearsal-note = Rehearsal, not kept
rehearsal-note-from = Rehearsal, begun with { $begins }, not kept
rehearsal-over-again = Enter to try it again
rehearsal-key-again = again
rehearsal-key-leave = leave
rehearsal-leave-note = This is a rehearsal; nothing of it is kept.
also-rehearsal-key-again = anew restart
also-rehearsal-key-leave = quit exit
