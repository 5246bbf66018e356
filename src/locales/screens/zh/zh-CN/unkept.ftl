# 这里练的不记下，或者还没有存上
unkept-home = 这里练的不会记下
unkept-home-unsaved = 还有没存上的
unkept-leave-note = 这个窗口里练的都不会记下。
unkept-pause-note = 钟停着。这个窗口里练的都不会记下。
