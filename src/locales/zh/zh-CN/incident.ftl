# 案例评析：读一份经过，标出雷，说破了哪一条，选怎么改。
check-several-parts = 这一行已经写了别的，又写「{ $name }」
check-several-parts-help = 一行只是一样：雷、像雷不是雷，或者再现别的行
check-few-mines = 这份经过只有 { $value } 处雷
check-few-mines-help = 至少 { $least } 处
check-few-decoys = 像雷不是雷的只有 { $value } 行
check-few-decoys-help = 至少 { $least } 行，不然凭样子就猜得中
check-many-mines = { $mines } 处雷，没有雷的只有 { $clean } 行
check-many-mines-help = 每两处雷至少有三行没有雷，不然全标上也有分
check-mine-without-rule = 「{ $name }」是雷，没有说破了哪一条
check-mine-without-rule-help = 在 breaks 里写上
check-near-is-right = 「{ $name }」在这一行是对的，不能当错的给人选
check-near-is-right-help = 从 near 里删去它
check-shows-no-mine = 「{ $name }」不是这份经过里的雷
check-shows-no-mine-help = shows 写一行雷的名字
check-improve-rules = 改进「{ $name }」引的规则和评级合不上
check-improve-rules-help = best 和 good 只写 keeps，weak 和 mine 只写 breaks，至少一条
check-improve-choice = 改进里评 best 的有 { $best } 条，没有什么可选
check-improve-choice-help = 要有评 best 的，也要有不评 best 的
check-red-improvement = 「{ $name }」是红线，改进不能碰它
check-red-improvement-help = 换一条改进，或者改引别的规则

incident-kind = 案例评析
incident-explore-head = { $id }：案例评析，{ $lines } 行里 { $mines } 处雷，{ $least } 到 { $most } 分；标的行各算各的，不用搜
incident-explore-least = 最低 { $total } 分，一行不标，改进挑最差的：{ $way }
incident-explore-most = 最高 { $total } 分：{ $way }
incident-explore-everything = 全标上，改进挑最差的，{ $total } 分：{ $way }
