# 规则手册
# 五个维度
rule-dimension-respect = 情绪与尊重
rule-dimension-understanding = 问题理解
rule-dimension-resolution = 解决与准确
rule-dimension-compliance = 合规与承诺
rule-dimension-closure = 闭环

# 轻重
rule-severity-1 = 小失误
rule-severity-2 = 明显失误
rule-severity-3 = 严重失误
rule-severity-4 = 红线

# 要做的与不许的
rule-kind-do = 要做
rule-kind-dont = 不许

# 渠道
rule-channel-any = 各渠道
rule-channel-phone = 电话
rule-channel-counter = 柜台
rule-channel-field = 上门
rule-channel-chat = 在线
rule-channel-email = 邮件
rule-channel-social = 社交
rule-channel-meeting = 会面
rule-channel-visit = 走访

# 规则为什么不生效
rulebook-inactive-unknown = 没有这条规则
rulebook-inactive-other-domain = 这条规则只在「{ $what }」适用
rulebook-inactive-stepped-back = 这条规则已让位给 { $what }
rulebook-inactive-not-cited = 这条规则只在引用它的剧本里生效
rulebook-inactive-withdrawn = 「{ $what }」这一版已没有这条规则

# 规则文件里的毛病
rulebook-fault-shape = 写法不对：{ $what }
rulebook-fault-unknown-key = 这里没有「{ $what }」这个键
rulebook-fault-missing = 缺少「{ $what }」
rulebook-fault-format = format 只能是 1
rulebook-fault-id = 「{ $what }」不合写法：id 用小写字母和数字，中间用短横线连接
rulebook-fault-twice = 「{ $what }」这个 id 已经用过
rulebook-fault-unknown-rule = 没有叫「{ $what }」的规则
rulebook-fault-empty = 「{ $what }」是空的
rulebook-fault-severity = 轻重从 1 到 4，没有 { $what }
rulebook-fault-figure = 「{ $what }」这个数太大，或者不是数
rulebook-fault-domain = 「{ $what }」这一行的规则要写在 { $what }.toml 里
rulebook-fault-chain = 「{ $what }」自己让别的规则让位，就不能再让位给别的规则
