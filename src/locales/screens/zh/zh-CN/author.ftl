# 试练时屏幕上说的

rehearsal-note = 试练，不记进档案
rehearsal-note-from = 试练，从 { $begins } 开始，不记进档案
rehearsal-over-again = 回车从头再试
rehearsal-key-again = 再试
rehearsal-key-leave = 离开
rehearsal-leave-note = 这是试练，什么也不记。
also-rehearsal-key-again = zs
also-rehearsal-key-leave = lk
