# 一轮对话：读、等、答
key-not-wait = 不等了
also-key-not-wait = bdl
turn-red-line = 红线
turn-earlier = 先前{ $cause }
turn-earlier-short = 先前的事
turn-later = 下面还有
turn-before = 前面说的，PgUp
turn-again = 重来，从第 { $line } 句
turn-outside = 这一段不在客户的对话里
turn-crowd-few = 不多
turn-crowd-some = 不少
turn-crowd-many = 很多
turn-crowd-grows = 在涨
turn-read-first = 先把上面的读完，再选。
turn-pause-note = 钟停着。进度已经写下，下次可以接着来。
turn-pause-note-unsaved = 钟停着。刚才的进度没有存上；现在离开，没存上的就没有了。
