# 练习时的界面

play-minutes = 已练 { $minutes } 分钟
play-solved = 你办成 { $solved }/{ $all }
play-rules = 这一句的规则
play-later = 下面还有，PgDn
play-silence = 再过 { $seconds } 秒就算没说话
play-silence-first = 时间不够，可以在首页的设置里放宽或者关掉。
play-say-nothing = （不说话）
play-ring = 响铃 { $ring }/{ $all }
play-ring-take = 回车接起来
play-ring-ask = 电话响了，响到第几声接？
play-ring-at = 响到第 { $ring } 声接起来
play-ring-leave = 不接
play-how-order = 在一步上按回车，就把它排成下一步；再按一次取下来。排好了选「交上去」。
play-how-form = 在一项上按回车勾上，再按一次去掉。勾好了选「交上去」。
play-hand-in-order = 交上去（排了 { $picked }/{ $all } 步）
play-hand-in-form = 交上去（勾了 { $picked } 项）
play-unsure-order = 还有 { $left } 步没有排。再按一次回车就这样交上去。
play-unsure-form = 一项都没有勾。再按一次回车就这样交上去。
play-read-on = 回车往下看
play-read = 读完了，回车看能怎么答
play-go-on = 读完了，回车继续
play-over = 到这里结束了。结果：{ $outcome }
play-over-kept = 这一次已经记进历史。
play-debrief = 回车看复盘
