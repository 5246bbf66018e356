# 首页、第一次来、教程、设置，以及场景和历史里新添的话

# 键的用处
key-settings = 设置
key-filter = 筛选
key-change = 换一个
key-next = 下一项
key-previous = 上一项
key-to-list = 回列表
key-scenario = 换场景
key-step-back = 上一步
key-home = 回首页

# 场景
browser-domain = 行业
browser-channel = 渠道
browser-level = 难度
browser-state = 状态
browser-everything = 全部
browser-state-new = 没练过
browser-state-played = 练过
browser-state-passed = 过了
browser-state-red-line = 碰过红线
browser-none = 没有这样的场景。按 Esc 看全部。
browser-faulty = 不能练
browser-why = 这个场景有毛病，不能练。按 Enter 看为什么。
browser-never = 还没有练过
browser-crossed = 碰过红线
browser-crossed-on = 碰过红线，{ $date }
browser-pack = 来自 { $pack }

# 历史
history-of = 场景
history-all = 全部
history-course-none = 这些里还没有分数
history-course-ends = { $first } 到 { $last } 分

# 设置
fault-settings = 设置没有存上：写不了 { $path }（{ $reason }）。现在照新的设置来，下次启动会是老样子。
settings-title = 设置
settings-on = 开
settings-off = 关
settings-lang = 语言
settings-lang-note = 程序自己说的话用哪种语言。场景里的对话仍是中文。
settings-theme = 颜色
settings-theme-auto = 随终端
settings-theme-dark = 深色背景
settings-theme-light = 浅色背景
settings-theme-contrast = 高对比
settings-theme-mono = 不用颜色
settings-theme-note = 颜色太淡就选背景是深是浅，还看不清选高对比；每种颜色旁边都有记号或字。
settings-glyphs = 记号
settings-glyphs-auto = 自动
settings-glyphs-unicode = 线条和方块
settings-glyphs-ascii = 键盘上的字符
settings-glyphs-note = 线断开、对不齐、出现方框或问号时，换成键盘上的字符。
settings-motion = 动画
settings-motion-full = 全部
settings-motion-reduced = 少一些
settings-motion-none = 不要
settings-motion-note = 铃响、打字的点、数值变化会动。少一些就只按秒变；不要就只有字变。
settings-bell = 提醒
settings-bell-none = 只用字
settings-bell-visual = 闪一下
settings-bell-sound = 响一声
settings-bell-note = 时限快到的时候，除了字以外怎样提醒。
settings-mouse = 鼠标
settings-mouse-note = 打开后，列表和菜单点一下就开；答案和设置点一下选中，再点一下才算。终端自己的选字复制要按住 Shift 才行。
settings-reader = 读屏
settings-reader-note = 打开以后，下次启动不再是这样的画面，而是一行一行的文字，读屏软件读得出来。要改回来，在那里输入 off，或者在命令行写 saolei config set screen_reader false。
settings-timer = 时限
settings-timer-off = 不限时
settings-timer-normal = 照常
settings-timer-factor = { $factor }%
settings-timer-note = 响铃和沉默的时限放宽到多少。只管你自己的练习，别人不受影响。
settings-sample-up = 变化
settings-sample-you = 你

# 第一次来
welcome-step = 第 { $number } 步，共 { $of } 步
welcome-hello = 欢迎来到扫雷。先选一种语言。
welcome-keys = 上下键移动，Enter（回车）选定。
welcome-window = 窗口够不够大
welcome-window-frame = 窗口的边上画了一个框。四个角和四条边都看得见，窗口才完整；缺了一边，把窗口拉大，框会跟着变。
welcome-window-size = 现在是 { $width } 列，{ $height } 行
welcome-window-small = 够用了。拉到 80 列 24 行以上会更舒服。
welcome-window-fine = 这个大小很好。
welcome-window-go = 框是完整的，按 Enter 继续
welcome-font = 字和线对不对得齐
welcome-font-ask = 上面两行，末尾的竖线在同一个位置吗？
welcome-font-yes = 是，两行一样长
welcome-font-no = 不是，或者看到了问号、空框
welcome-font-note = 选「不是」也没关系，程序会改用键盘上的字符。以后在设置里还能换。
welcome-name-note = 写好按 Enter。不想写，直接按 Enter，就叫「新同事」。
welcome-nameless = 新同事
welcome-ready = { $name }，你好
welcome-tutorial-note = 先用两分钟试一试：怎么选一句话，客人的心情怎么看，踩到雷怎么办。踩错了不要紧，不记分。
welcome-tutorial-go = 开始教程
welcome-tutorial-skip = 跳过，直接选场景

# 教程
coach-title = 教程 { $number }/{ $of }
coach-choose = 上面是对话，下面是你能说的话。按上下键挑一句，按 Enter 说出口；按数字 1、2、3 更快。
coach-meters = 热度是客人有多恼，信任是肯不肯信你，耐心用完人就走。你每说一句，它们都会变。这一幕里有一句是雷，踩一下试试也行。
coach-mine = 你踩到雷了，看，他的热度上去了。按 u 或退格键退一步，换一句；按 v 或 F3 看踩了哪条规则；也可以不退，接着往下说。
coach-undone = 退回来了，那句就像没说过。再挑一句。
coach-rules = 每一句都按规则评。按 v 或 F3 看刚才那句合了哪条、犯了哪条，按 Esc 关上。看好了，说最后一句。
coach-over =
    教程完了。真练的时候有复盘，一句一句讲哪里好、哪里能更好。按 Enter 挑场景。
    判定：每一句从好到差是扫雷 3 分、还差一点 2 分、没到点上 1 分、触雷 0 分。
    结果：{ $result ->
        [resolved] 解决，事情办成了，人也走得舒服，这是最好的。差一些的是缓和、流失、投诉。
        [eased] 缓和，事情办成了，人心里还不痛快。比它好的是解决，差的是流失、投诉。
       *[other] 流失，事情办成没有都一样，人走掉了。比它好的是解决、缓和，差的是投诉。
    }结果不算分。
tutorial-go-on = 回车继续
skip-title = 不学教程了？
skip-note = 随时可以从首页再来。
skip-go = 跳过教程
skip-stay = 接着学

# 第一个场景
first-title = 从哪一个开始？
first-note = 从容易的开始，各是一种渠道。选一个，按 Enter 就开始；中途按 Esc 可以歇下，进度会留着。
first-all = 看全部场景
first-home = 先去首页
