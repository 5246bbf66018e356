# 试练时屏幕上说的

rehearsal-note = 试练，不记进档案
rehearsal-note-from = 试练，从 { $begins } 开始，不记进档案
rehearsal-over-again = 回车从头再试
rehearsal-key-again = 再试
rehearsal-key-leave = 离开
rehearsal-leave-note = 这是试练，什么也不记。
also-rehearsal-key-again = zs
also-rehearsal-key-leave = lk
rehearsal-reloaded = 剧本改了，已经换上，前 { $answers } 步照旧；不记进档案
rehearsal-stopped = 剧本改了，已经换上，走到第 { $number } 步停下，现在没有 { $input }；不记进档案
rehearsal-broken = 剧本改了，还不能用，先照旧的：{ $reason }
author-hidden = 没有 { $id }：{ $why }
author-false = { $part } 不成立
author-instead = { $part } 不成立，现在 { $instead }
author-said = 说过了，只能说一次
author-more = 没有的还有 { $count } 个
rehearsal-unsound = 剧本改了，还不能用，先照旧的。第 { $line } 行：{ $what }
