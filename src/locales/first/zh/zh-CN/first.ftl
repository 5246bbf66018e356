# 首页一打开就要说的话：只有这一份在第一屏以前读
app-name = 扫雷
app-subtitle = 客服陪练

# 接下来做什么，练到了哪里
home-standing = 近来平均 { $score } 分，{ $band }
home-standing-but = 近来平均 { $score } 分，{ $band }，碰红线的不算
home-why-new = 还没练过，没练过的里面它最容易。
home-why-red-line = 这里碰过红线，再练一次，把它守住。
home-why-lowest = 最好 { $score } 分，练过的里面最低，再练会有长进。
home-settings = 设置
home-settings-note = 语言、颜色、时限
home-tutorial = 教程
home-tutorial-note = 两分钟，怎么看、怎么说
home-field = 雷区
home-swept = 已扫
home-blown = 触雷
home-unknown = 未知
home-field-meaning = 守住的次数多过犯的，算已扫；犯过，守住的没有更多，算触雷；没遇到过，算未知。
home-week = 本周
home-recent = 最近
home-recent-none = 还没有。练完一个场景，这里就有了。
home-field-cell = 一格是一条规则。
home-field-share = 一格约 { $rules } 条规则。
home-resume = 接着上次
home-resume-state = 第 { $scene } 幕
home-others = 另有 { $count } 个练到一半，在「场景」里。
home-next = 下一个场景
home-first = 从这里开始
home-browse = 场景
home-browse-note = { $total } 个，练过 { $played } 个
home-history = 历史
home-switch = 换人
home-quit = 离开
shelf-weak = 最常犯的
shelf-weak-counts = 犯 { $broken } 次，守住 { $kept } 次

# 星期
day-1 = 一
day-2 = 二
day-3 = 三
day-4 = 四
day-5 = 五
day-6 = 六
day-7 = 日
browser-minutes = 约 { $minutes } 分钟
profiles-runs = 练过 { $runs } 次
sentences-between = {""}

# 行业
domain-core = 通用
domain-bank = 银行
domain-bar = 酒吧
domain-brokerage = 工程居间
domain-ecommerce = 电商
domain-electronics = 电子产品
domain-express = 快递
domain-foreign-trade = 外贸
domain-hotel = 酒店
domain-insurance = 保险
domain-motorway = 高速服务区
domain-ota = 订房平台
domain-power = 供电
domain-restaurant = 餐厅
domain-telecom = 电信
domain-travel = 旅行社
domain-weather = 气象热线

# 渠道
channel-phone = 电话
channel-counter = 柜台
channel-field = 上门
channel-chat = 在线
channel-email = 邮件
channel-social = 社交
channel-meeting = 会面
channel-visit = 走访
channel-case-review = 案例评析

# 等第
band-excellent = 优
band-good = 良
band-fair = 中
band-practise = 待练

# 结果
outcome-resolved = 解决
outcome-eased = 缓和
outcome-lost = 流失
outcome-complaint = 投诉
outcome-danger = 危险
outcome-reviewed = 评完

# 按键
key-name-up = 上
key-name-down = 下
key-name-left = 左
key-name-right = 右
key-name-space = 空格
key-choose = 选定
key-move = 移动
key-browse = 场景
key-help = 帮助
key-quit = 离开
