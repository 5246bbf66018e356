# An author tries a scenario: from any scene, in any state, nothing of it kept

cli-play-from = Begin a rehearsal with this scene; it is not kept
cli-play-set = Begin with this value, for example heat=70 or solved.ticket=true; several if you like; not kept
cli-play-author = With the author's panel: scene, variables, ids and conditions; reloads the file when it is saved; not kept
value-scene = SCENE
value-setting = NAME=VALUE
rehearsal-scene = There is no scene "{ $name }". saolei graph and the scenario's name show those there are.
rehearsal-scene-near = There is no scene "{ $name }". Did you mean "{ $near }"?
rehearsal-name = There is no "{ $name }" to set. What can be set is heat, trust, patience, the scenario's variables and solved.FACT.
rehearsal-name-near = There is no "{ $name }" to set. Did you mean "{ $near }"?
rehearsal-shape = "{ $setting }" does not say what to set. Write it as NAME=VALUE, for example heat=70.
rehearsal-value = "{ $name }" cannot be "{ $value }", only { $valid }.
rehearsal-flag = true or false
rehearsal-range = a whole number from { $least } to { $most }
rehearsal-review = { $id } is a case review: it has no scenes to begin with and no conditions to look at. saolei play { $id } plays it as usual.
rehearsal-lines = The author's panel needs the whole screen. You can practise here all the same; nothing is kept.
