# Where a name stands
cli-where = See where a name is declared, set and read: variable, fact, text, scene, ending, choice, reaction, common part, rule, case, and built-in values such as heat and trust
cli-where-name = The name to look for
cli-where-paths = Look in these files or folders only; everywhere if none is given
where-head = { $thing } { $name }, { $count ->
    [one] 1 place
   *[other] { $count } places
 }
fault-no-name = "{ $name }" stands nowhere. Please check the name.
fault-no-name-near = "{ $name }" stands nowhere. Did you mean "{ $near }"?
fault-unread = "{ $name }" is a built-in value; no condition here reads it.
thing-variable = variable
thing-fact = fact
thing-text = text
thing-scene = scene
thing-ending = ending
thing-choice = choice
thing-reaction = reaction
thing-common = common part
thing-rule = rule
thing-case = case
thing-own = built-in value
role-declared = declared
role-set = set
role-added = added to
role-solved = solved
role-asked = asked
role-said = said
role-led = led to
role-called = called
role-kept = kept
role-broken = broken
role-judged = judged by
role-right = right as well
role-near = misleads
role-played = played
role-answered = answered in a plan
