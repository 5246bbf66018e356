# The people and places of the practice screen
face-glad = at ease
face-calm = calm
face-irritated = irritated
face-angry = angry
face-furious = furious
face-away = not here
stage-present = Present
stage-course = Heat since the start
stage-solved-more = ⋯ { $count } more
stage-below = { $count } more
stage-above = { $count } more above

# How a channel looks
dress-phone-ring = incoming call
dress-phone-call = on the line
dress-phone-hold = asked to wait
dress-phone-away = the customer does not hear this
dress-phone-over = call ended
dress-chat-online = online
dress-chat-typing = typing
dress-chat-offline = offline
dress-chat-away = the customer is not here
dress-chat-read = read
dress-chat-sent = delivered
dress-social-post = public post
dress-social-few = few watching
dress-social-many = many watching
dress-social-crowd = a crowd watching
dress-social-more = growing
dress-social-few-short = few watch
dress-social-many-short = many watch
dress-social-crowd-short = a crowd
dress-email-subject = Subject

# After an answer was judged
stage-see-rule = v shows the rule
