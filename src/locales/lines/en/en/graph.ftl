# saolei graph: what leads where in a scenario

cli-graph = Draw a scenario as a tree: its scenes, how each answer is judged, where it leads and on what condition
cli-graph-id = Name of the scenario
cli-graph-dot = Print it for Graphviz instead
cli-graph-mermaid = Print it for Mermaid instead
graph-head = { $title } ({ $id }): { $scenes } scenes, { $endings } endings, { $ways } ways
graph-legend = { $above } shown above   { $on } shown below   { $ends } ending
graph-when = when { $when }
graph-otherwise = otherwise
graph-offered = on offer only when { $when }
graph-once = on offer only once
graph-loop = { " " }(back round)
graph-resume = on to where it was going
graph-calls = common part
graph-order = put in order
graph-form = form
graph-silence = silent for { $seconds } seconds
graph-ring-answered = answered by ring { $last }
graph-ring-late = answered only by ring { $last }
graph-ring-missed = not answered
graph-reaction = Reaction { $id }: after any answer, when { $when }, this way is taken, once
graph-review = { $id } is a case review: it has no scenes and ways to draw. saolei show { $id } shows its record.
