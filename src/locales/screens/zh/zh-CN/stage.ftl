# 练习界面里看得见的人和场合
face-glad = 放心
face-calm = 平静
face-irritated = 烦躁
face-angry = 生气
face-furious = 气极了
face-away = 不在场
stage-present = 在场
stage-course = 开场以来的热度
stage-solved-more = ⋯ 还有 { $count } 件
stage-below = 还有 { $count } 项
stage-above = 上面还有 { $count } 项

# 渠道的样子
dress-phone-ring = 来电
dress-phone-call = 通话中
dress-phone-hold = 请对方稍等
dress-phone-away = 客户听不见
dress-phone-over = 已经挂断
dress-chat-online = 在线
dress-chat-typing = 正在输入
dress-chat-offline = 不在线
dress-chat-away = 客户不在
dress-chat-read = 已读
dress-chat-sent = 已送达
dress-social-post = 公开帖子
dress-social-few = 围观的人不多
dress-social-many = 围观的人不少
dress-social-crowd = 围观的人很多
dress-social-more = 还在多
dress-social-few-short = 围观不多
dress-social-many-short = 围观不少
dress-social-crowd-short = 围观很多
dress-email-subject = 主题

# 一句话判过以后
stage-see-rule = v 看规则
