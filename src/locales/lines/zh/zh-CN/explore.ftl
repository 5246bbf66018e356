# saolei explore：把一个场景的每一种走法都搜一遍

cli-explore = 把每一种走法都搜一遍：最低最高分、每个结局、走不到的雷、回不来的幕
cli-explore-ids = 场景的名字，可以写几个；不写就是全部
cli-explore-most = 最多搜这么多种局面；不够就给出分数的上下界
cli-explore-plan = 把最差、最好和到每个结局的走法印成测试计划
explore-head = { $id }：{ $states } 种局面（搜完了），{ $ways } 种走法，{ $least } 到 { $most } 分
explore-head-exact = { $id }：搜了 { $states } 种局面，不看情绪共 { $outlined } 种（没有搜完，上下界证实了分数），{ $least } 到 { $most } 分
explore-head-bounds = { $id }：搜了 { $states } 种局面，不看情绪共 { $outlined } 种（没有搜完，只有上下界），最低分 { $least }，最高分 { $most }
explore-head-cut = { $id }：搜到 { $states } 种局面为止（没有搜完），搜到的是 { $least } 到 { $most } 分
explore-head-none = { $id }：搜到 { $states } 种局面为止（没有搜完），还没有搜到结局
explore-between = 不低于 { $low } 也不高于 { $high }
explore-at-least = 不低于 { $bound }
explore-at-most = 不高于 { $bound }
explore-endless = 数不完的
explore-ending = 结局 { $id }（{ $outcome }），最少 { $answers } 句：{ $way }
explore-ending-way = 结局 { $id }（{ $outcome }），{ $answers } 句：{ $way }
explore-ending-open = 结局 { $id }（{ $outcome }），还没有搜到走法
explore-ending-none = 结局 { $id }（{ $outcome }）走不到
explore-cost = { $scene } 答 { $input }：往后答得再好，也少 { $lost } 分
explore-trapped = 走到 { $scene } 就没有路了：{ $way }
explore-unreachable-mine = 雷 { $id } 谁也踩不到
explore-red-line-forced = 每一种走法都要碰红线
explore-luck = 句句选最好的及不了格，先错一句才行
explore-unsaid = 选项 { $id } 从来不会出现
explore-unfired = 反应 { $id } 从来不会发生
explore-unforgiving = { $scene } 踩一次雷（{ $input }），就再也到不了解决或缓和的结局
explore-shortcut = 近路：答不到一半就能拿八十分：{ $way }
