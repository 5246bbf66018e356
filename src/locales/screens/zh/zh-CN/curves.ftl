# 复盘里的两条曲线：这一次和原来那次
curves-legend = 散点是原来那次；第 { $number } 句起说得不一样，在 { $sign } 处分开
curves-legend-unmarked = 散点是原来那次；第 { $number } 句起说得不一样
curves-same-walk = 和原来那次走得一样
curves-same-mood = 第 { $number } 句起说得不一样，热度和信任和原来一样
