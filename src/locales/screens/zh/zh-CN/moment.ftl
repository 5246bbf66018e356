# 练习里和复盘里的这一刻
moment-nature = 向来{ $word }
moment-now = 此刻{ $word }
moment-guess-none-given = 你没有给自己打分。
moment-failed = 红线不合格
moment-outcome-failed = { $outcome }（碰了红线，不合格）
moment-conduct-failed = 行为分：{ $score } 分，碰了红线不合格
moment-course-failed = 碰红线不合格 { $count } 次
moment-unmoved = 客户的热度、信任和耐心没有因为这一句变。
since-lapse = 许的没做到
since-lapse-now = 刚许的没做到
since-event = 这一句以外的事
play-again = { $number ->
    [1] 重来，从头
   *[other] 重来，从第 { $number } 句
 }
moment-two-scales = 得分说的是这一句；违反算什么，说的是规则有多重，从轻到重是小失误、明显失误、严重失误、红线。
