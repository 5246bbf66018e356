# 一眼看去：到哪里不谈了，是哪一句带来的
sight-limit = 热度到 { $heat } 就不谈了
sight-limit-short = 热度 { $heat } 就不谈
sight-beyond = 降不到 { $heat } 以下就不谈了
sight-beyond-short = 最后一次机会
sight-leaves = 这一场里，热度到 { $limit } 客户就不谈了。
sight-leaves-trust = 这一场里，热度到 { $limit }、信任又不到 { $below }，客户就不谈了。
sight-over = 热度 { $heat }：到 { $limit } 客户就不谈了。
sight-over-trust = 热度 { $heat }、信任 { $trust }：热度到 { $limit }、信任不到 { $below }，客户就不谈了。
sight-origin-promise = 第 { $number } 句许的没做到
sight-origin = 第 { $number } 句的后果
sight-happened = 这时候，{ $causes }（{ $what }）
sight-moods = 热度 { $irritated } 以下是平静，信任又到 { $trusting } 就是放心；{ $irritated } 起烦躁，{ $angry } 起生气，{ $furious } 起气极了。
