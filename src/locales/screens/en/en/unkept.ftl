# What is done here is not kept, or not yet
unkept-home = nothing here is kept
unkept-home-unsaved = not all is saved yet
unkept-leave-note = Nothing done in this window is kept.
unkept-pause-note = The clock stands still. Nothing done in this window is kept.

unkept-not-a-folder = { $folder } is not a folder, and saves need one; please name another folder with --saves.
unkept-no-folder = { $folder }, the folder for saves, is not there and cannot be made ({ $reason }); please name another folder with --saves.
unkept-new = Nothing can be written to { $folder } ({ $reason }); you can practise here, but nothing is kept. To keep it, name another folder with --saves.
unkept-elsewhere = The run of this scenario you left halfway is open in the other window. Here it begins anew, and nothing is kept; to go on with that run, leave with q and turn to that window.
