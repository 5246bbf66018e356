# Words used everywhere
too-small =
    Terminal too small: { $width }×{ $height }, at least 60×20 needed.
    Make the window larger or the font smaller.

# What stands between things in a row
list-comma = ,{" "}
list-semicolon = ;{" "}

# Why a file cannot be opened or written
reason-not-found = no such file or folder
reason-permission-denied = no permission
reason-already-exists = it is already there
reason-not-a-directory = a part of the path is not a folder
reason-is-a-directory = it is a folder, not a file
reason-read-only = the disk can only be read
reason-storage-full = the disk is full
reason-not-text = not UTF-8 text
reason-too-large = the file is too large
