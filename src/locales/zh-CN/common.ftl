# 处处用得到的话
app-name = 扫雷
app-subtitle = 客服陪练
too-small = 终端太小：{ $width }×{ $height }，至少需要 60×20
