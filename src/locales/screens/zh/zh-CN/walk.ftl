# 复盘从头走到得分
walk-score-row = 看得分
walk-next-row = 看下一句
walk-read-row = 往下读
walk-score-about = 一句一句看完了，回车看得分。
walk-guess-beyond = 只能是 0 到 100，这一位没有算进去。按退格键删一位。
