# Profiles and saving

notice-torn-tail = The last line of { $file } was unfinished and has been removed; everything before it is there.
notice-set-aside = { $file } is damaged; the original was set aside as { $kept }, and all that could be read is kept.
notice-damaged = { $file } is damaged; it is read-only for now and was not touched. Please close other windows and open it again.
notice-rebuilt = The profile "{ $name }" was rebuilt from its backup and its runs.
notice-caught-up = { $runs ->
    [one] 1 run
   *[other] { $runs } runs
 } not entered last time, now added to the profile.
notice-in-use = "{ $name }" is in use in another window; you can practise here, but nothing is kept.
notice-read-only-folder = { $folder } cannot be written to; you can practise here, but nothing is kept.
notice-not-saved = The profile could not be saved just now ({ $reason }); the runs are there and will be added next time.
notice-text-missing = The text { $hash } was not found; runs that used it cannot be replayed elsewhere.

store-read = Cannot read { $file } ({ $reason }); please check the file and its permissions.
store-write = Cannot write { $file } ({ $reason }); please check disk space and permissions.
store-too-new = { $file } has format { $found }, this program knows up to { $known }; the file was not touched, please update the program.
store-unknown = There is no profile called "{ $name }"; please check the name.
store-taken = There is a profile called "{ $name }" already; please choose another name.
store-no-name = The name must not be empty; please type a name.
store-in-use = "{ $name }" is in use in another window; please close that window first.
store-exists = { $file } is there already and was not touched; please choose another file name.
store-not-a-bundle = { $file } is not an exported profile, or it is damaged; please export it again.
store-not-a-hash = "{ $hash }" is not the id of a text.

saving-disk-full = Not saved: the disk is full. You can go on; it is saved as soon as there is room
saving-refused = Not saved: the folder cannot be written to. You can go on; it is saved as soon as it can be
saving-other = Not saved: { $reason }. You can go on; it is saved as soon as it can be
saving-read-only = Not saved: this profile is in use elsewhere or cannot be written. You can go on, but nothing will be kept.
