# 取不到、不能练的时候
bank-unknown = 没有叫「{ $id }」的场景。saolei scenarios 列出全部。
bank-unreadable = 读不了 { $path }：{ $reason }。请检查文件和权限。
bank-folder = 打不开场景文件夹 { $path }：{ $reason }。请检查 --scenarios 后面的路径。
bank-rulebook = 规则手册有毛病，先改好才能练：{ $first }
bank-unsound = 「{ $id }」有 { $errors } 处错误，不能练。saolei check { $file } 逐条说明。
bank-not-playable = 「{ $id }」不是对话场景，不能单独练。
bank-text-missing = 那一次用的原文（{ $hash }⋯）没有留存，也和现在的不同，不能回放。
bank-model = 那一次用的情绪模型是第 { $model } 版，这个程序不认识。请换新版程序。
