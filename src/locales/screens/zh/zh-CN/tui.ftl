# 终端界面的话

# 键的用处
key-page = 翻页
key-ends = 到头、到尾
key-pick = 直接选第几项
key-history = 历史
key-switch = 换人
key-back = 返回
key-play = 开始
key-search = 查找
key-debrief = 看复盘
key-accept = 确定
key-cancel = 取消
key-scroll = 滚动
key-scroll-on = 往下翻
key-close = 关闭
key-undo = 退一步
key-hint = 提示
key-rules = 规则
key-pause = 暂停
key-talk = 翻看对话
key-silence = 不说话
key-answer-call = 接起来
key-place = 排上
key-mark = 勾选
key-go-on = 继续
key-read-on = 往下看
key-interrupt = 离开，按两次马上离开
key-suspend = 暂时回到命令行
key-redraw = 重画屏幕

# 谁来练
profiles-title = 谁来练？
profiles-first = 第一次来，怎么称呼你？
profiles-new = 新来的，写下名字
profiles-name = 名字
profiles-name-full = 已经 { $most } 个字，名字最长就是这么多。
profiles-name-hint = 只用来记下你练过什么，不会传出这台电脑。
profiles-fresh = 还没有练过
profiles-last = 上次 { $date }
profiles-taken = 已经有人叫「{ $name }」了，换一个名字吧。

# 场景
browser-title = 场景
browser-count = 共 { $total } 个
browser-found = 找到 { $found } 个，共 { $total } 个
browser-search = 查找
browser-empty = 这里还没有场景。
browser-best = 最好 { $score }
browser-best-passed = 最好 { $score }，合格
browser-new = 没练过
browser-last = 上次 { $date }
difficulty-1 = 入门
difficulty-2 = 容易
difficulty-3 = 一般
difficulty-4 = 难
difficulty-5 = 很难

# 历史
history-title = 历史
history-empty = 还没有练完的。练完一个场景，它就会出现在这里。

# 帮助
help-title = 这里的键
help-everywhere = 到处都行

# 离开
leave-title = 要离开吗？
leave-note = 进度已经写下，下次可以接着来。
leave-go = 离开
leave-stay = 留下
leave-note-unsaved = 刚才的进度没有存上；现在离开，没存上的就没有了。
pause-title = 先到这里？
pause-go = 回首页
pause-stay = 接着练

# 有一次没练完
anew-title = 有一次还没有练完
anew-note = 「{ $title }」练到第 { $scene } 幕。开始新的，那一次就不能再接着练了。
anew-go-on = 接着练那一次
anew-begin = 开始新的

# 通知
notice-title = 请留意

# 一页文字
sheet-more = 下面还有

# 出错
panic-line = 程序出错，只好退出；练习的进度已经写下。请把这一行告诉维护的人：{ $what }（{ $place }）
