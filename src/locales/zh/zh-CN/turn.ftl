# 一轮对话：读、等、答
key-not-wait = 不等了
also-key-not-wait = bdl
turn-hand-in = 交上去
also-turn-hand-in = jsq
turn-red-line = 红线
turn-later = 下面还有
turn-before = 前面说的，PgUp
turn-read-first = 先按回车往下看，再选。
turn-pause-note = 钟停着。进度已经写下，下次可以接着来。
turn-pause-note-unsaved = 钟停着。刚才的进度没有存上；现在离开，没存上的就没有了。
key-see-answers = 看能怎么答
also-key-see-answers = knzmd
key-read-first = 先往下看
also-key-read-first = xwxk
undo-begins-here = 这次重来从这里开始，前面的不能再退。
