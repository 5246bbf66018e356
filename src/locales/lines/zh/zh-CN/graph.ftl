# saolei graph：一个场景里哪一幕通向哪里

cli-graph = 把一个场景画成树：每一幕、每一句的评判、通向哪里、在什么条件下
cli-graph-id = 场景的名字
cli-graph-dot = 改印 Graphviz 的图
cli-graph-mermaid = 改印 Mermaid 的图
graph-head = { $title }（{ $id }）：{ $scenes } 幕，{ $endings } 个结局，{ $ways } 条路
graph-legend = { $above } 在上面   { $on } 在下面   { $ends } 结局
graph-when = 当 { $when }
graph-otherwise = 否则
graph-offered = 只在 { $when } 时有
graph-once = 只能说一次
graph-loop = （绕回来）
graph-resume = 接着刚才要去的地方
graph-calls = 公共段
graph-order = 排次序
graph-form = 填单子
graph-silence = 沉默 { $seconds } 秒
graph-ring-answered = 第 { $last } 声之内接起
graph-ring-late = 第 { $last } 声之内才接起
graph-ring-missed = 没接
graph-reaction = 反应 { $id }：每答一句之后，{ $when } 就走这里，只走一次
graph-review = { $id } 是案例评析，没有幕和路可画；saolei show { $id } 看它的经过。
