# 这里练的不记下，或者还没有存上
unkept-home = 这里练的不会记下
unkept-home-unsaved = 还有没存上的
unkept-leave-note = 这个窗口里练的都不会记下。
unkept-pause-note = 钟停着。这个窗口里练的都不会记下。

unkept-not-a-folder = { $folder } 不是文件夹，存档要放在文件夹里；请用 --saves 换一个文件夹。
unkept-no-folder = 放存档的文件夹 { $folder } 还没有，也建不出来（{ $reason }）；请用 --saves 换一个文件夹。
unkept-new = { $folder } 里写不了存档（{ $reason }）；这里可以练，但不会记下。想记下来，请用 --saves 换一个文件夹。
unkept-elsewhere = 这一场练到一半的那次，正在另一个窗口里。这里从头另练一次，不会记下；想接着练，请输入 q 离开，到那个窗口里去。
